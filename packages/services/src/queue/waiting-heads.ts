import type { ReadTx } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { INSTRUCTION_LANGUAGES, suits, type ApplicationId, type CityId, type LocalDate, type NeedClass } from '@balabaqsha/domain';
import { inArray, sql } from 'drizzle-orm';
import { freeSeats, needOf, promisedSeats, type Pool } from '../seats/index.ts';
import { isWaiting, submissionOrder } from './lane.ts';

/** A waiting application as a plan sees it. */
export interface WaitingHead {
  id: ApplicationId;
  need: NeedClass;
}

interface WantedNeed {
  need: NeedClass;
  /** As many as could get a voucher in the best of cases. */
  limit: number;
}

/**
 * The applications that could get a voucher now, in queue order over all lanes. Of each kind of need no more are read
 * than there are free seats for it: what this costs grows with the seats, not with the people waiting. Applications
 * whose PMPK conclusion has run out are not among them (Q10).
 */
export async function loadWaitingHeads(tx: ReadTx, cityId: CityId, pool: Pool, today: LocalDate): Promise<WaitingHead[]> {
  const wanted = wantedNeeds(pool);
  if (wanted.length === 0) return [];
  const kinds = wanted.map(({ need, limit }, ordinal) => {
    const [language, another] = need.languages;
    return { ordinal, correction_type: need.correctionType, birth_year: need.birthYear, language, other_suits: another !== undefined, heads: limit };
  });
  const rows = await tx.execute<{ id: ApplicationId; ordinal: number }>(sql`
    select head.id, kind.ordinal
    from jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb)
      as kind(ordinal int, correction_type text, birth_year int, language text, other_suits boolean, heads int)
    cross join lateral (
      select ${application.id}, ${application.submittedAt}, ${application.submitSequence}
      from ${application}
      where ${application.cityId} = ${cityId} and ${application.queueType} = 'SPECIAL'
        and ${application.correctionType} = kind.correction_type and ${application.birthYear} = kind.birth_year and ${isWaiting}
        and ${application.otherLanguageSuits} = kind.other_suits and (kind.other_suits or ${application.language} = kind.language)
        and ${application.conclusionValidUntil} >= ${today}
      order by ${sql.join([...submissionOrder], sql`, `)}
      limit kind.heads
    ) as head
    order by head.submitted_at, head.submit_sequence`);
  return rows.flatMap(({ id, ordinal }) => {
    const kind = wanted[ordinal];
    return kind === undefined ? [] : [{ id, need: kind.need }];
  });
}

/** Every kind of need that some free seat suits. */
function wantedNeeds(pool: Pool): WantedNeed[] {
  const unpromised = freeSeats(pool) - promisedSeats(pool);
  if (unpromised <= 0) return [];
  const lanes = new Map<string, Pick<NeedClass, 'correctionType' | 'birthYear'>>();
  for (const seat of pool.seats) {
    if (seat.free <= 0) continue;
    for (const correctionType of seat.correctionTypes) {
      for (let birthYear = seat.birthYearFrom; birthYear <= seat.birthYearTo; birthYear += 1) {
        lanes.set(`${correctionType} ${birthYear}`, { correctionType, birthYear });
      }
    }
  }
  return [...lanes.values()].flatMap((lane) =>
    [...INSTRUCTION_LANGUAGES.map((language) => ({ language, otherLanguageSuits: false })), { language: INSTRUCTION_LANGUAGES[0], otherLanguageSuits: true }].flatMap((languages) => {
      const need = needOf({ ...lane, ...languages });
      const suitable = pool.seats.reduce((sum, seat) => (suits(seat, need) ? sum + Math.max(seat.free, 0) : sum), 0);
      return suitable === 0 ? [] : [{ need, limit: Math.min(suitable, unpromised) }];
    }),
  );
}

/** What a run needs to know of those who get a voucher, in queue order. */
export async function loadOffered(tx: ReadTx, ids: readonly ApplicationId[]): Promise<Pick<typeof application.$inferSelect, 'id' | 'number' | 'guardianId'>[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ id: application.id, number: application.number, guardianId: application.guardianId })
    .from(application)
    .where(inArray(application.id, [...ids]))
    .orderBy(...submissionOrder);
}
