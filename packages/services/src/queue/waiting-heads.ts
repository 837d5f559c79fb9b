import type { ReadTx } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { INSTRUCTION_LANGUAGES, suits, type ApplicationId, type CityId, type GuardianId, type InstructionLanguage, type LocalDate, type NeedClass } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
import { freeSeats, needOf, promisedSeats, type Pool } from '../seats/index.ts';
import { isWaiting } from './lane.ts';

/** A waiting application as a plan sees it, and what is needed to give it a voucher. */
export interface WaitingHead {
  id: ApplicationId;
  number: number;
  guardianId: GuardianId;
  need: NeedClass;
}

interface WantedNeed {
  need: NeedClass;
  /** The language in the form; a child whom another suits too may have any. */
  language: InstructionLanguage;
  otherLanguageSuits: boolean;
  /** As many as could get a voucher in the best of cases. */
  limit: number;
}

/**
 * The applications that could get a voucher now, in queue order over all lanes. Of each kind of need no more are read
 * than there are free seats for it: what this costs grows with the seats, not with the people waiting. Applications
 * whose PMPK conclusion has run out are not among them (Q10).
 * @param most vouchers that the run offers at most
 */
export async function loadWaitingHeads(tx: ReadTx, cityId: CityId, pool: Pool, today: LocalDate, most: number): Promise<WaitingHead[]> {
  const wanted = wantedNeeds(pool, most);
  if (wanted.length === 0) return [];
  const kinds = wanted.map(({ need, language, otherLanguageSuits, limit }, ordinal) => ({
    ordinal, correction_type: need.correctionType, birth_year: need.birthYear, language, other_suits: otherLanguageSuits, heads: limit,
  }));
  const rows = await tx.execute<{ id: ApplicationId; number: string; guardian_id: GuardianId; ordinal: number }>(sql`
    select head.id, head.number::text as number, head.guardian_id, kind.ordinal
    from jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb)
      as kind(ordinal int, correction_type text, birth_year int, language text, other_suits boolean, heads int)
    join lane on lane.city_id = ${cityId} and lane.queue_type = 'SPECIAL'
      and lane.correction_type = kind.correction_type and lane.birth_year = kind.birth_year
    cross join lateral (
      select ${application.id}, ${application.number}, ${application.guardianId}, ${application.submittedAt}, ${application.submitSequence}
      from ${application}
      where ${application.laneId} = lane.id and ${isWaiting}
        and ${application.otherLanguageSuits} = kind.other_suits and ${application.language} = kind.language
        and ${application.conclusionValidUntil} >= ${today}
      order by ${application.ticket}
      limit kind.heads
    ) as head
    order by head.submitted_at, head.submit_sequence`);
  return rows.flatMap(({ id, number, guardian_id: guardianId, ordinal }) => {
    const kind = wanted[ordinal];
    return kind === undefined ? [] : [{ id, number: Number(number), guardianId, need: kind.need }];
  });
}

/** Every kind of need that some free seat suits. */
function wantedNeeds(pool: Pool, most: number): WantedNeed[] {
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
    LANGUAGE_WISHES.flatMap((wish) => {
      const need = needOf({ ...lane, ...wish });
      const suitable = pool.seats.reduce((sum, seat) => (suits(seat, need) ? sum + Math.max(seat.free, 0) : sum), 0);
      return suitable === 0 ? [] : [{ need, ...wish, limit: Math.min(suitable, unpromised, most) }];
    }),
  );
}

const LANGUAGE_WISHES = INSTRUCTION_LANGUAGES.flatMap((language) => [false, true].map((otherLanguageSuits) => ({ language, otherLanguageSuits })));
