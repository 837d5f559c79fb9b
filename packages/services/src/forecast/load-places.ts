import type { ReadTx } from '@balabaqsha/db';
import type { CityId, CorrectionType, InstructionLanguage, LaneId, OutlookChild, VoucherPolicy } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
import { needOf } from '../seats/index.ts';
import { classAgesOutOn } from './age-classes.ts';

/** A place in the queue and what the child there needs. Nothing says whose it is. */
export interface Place extends OutlookChild {
  laneId: LaneId;
  ticket: number;
}

/**
 * The first places of the city's queue over all lanes (Q1). Who stands further back changes nothing for them, so a queue
 * of a million costs no more than one of `most`: of each lane no more is read than that, in the order of its index.
 */
export async function loadPlaces(tx: ReadTx, cityId: CityId, policy: VoucherPolicy, most: number): Promise<Place[]> {
  const rows = await tx.execute<{
    lane_id: LaneId; correction_type: CorrectionType; birth_year: number; ticket: number; language: InstructionLanguage; other_language_suits: boolean; early: boolean;
  }>(sql`
    select place.lane_id, place.correction_type, place.birth_year, place.ticket, place.language, place.other_language_suits,
      to_char(child.birth_date, 'MM-DD') <= ${policy.ageLimitMonthDay} as early
    from (
      select lane.id as lane_id, lane.correction_type, lane.birth_year, head.*
      from lane cross join lateral (
        select ticket, language, other_language_suits, child_id, submitted_at, submit_sequence
        from application
        where lane_id = lane.id and state = 'IN_QUEUE'
        order by ticket
        limit ${most}
      ) as head
      where lane.city_id = ${cityId} and lane.queue_type = 'SPECIAL'
      order by head.submitted_at, head.submit_sequence
      limit ${most}
    ) as place
    join child on child.id = place.child_id
    order by place.submitted_at, place.submit_sequence`);
  // Places of one class share their need: tens of thousands of them are sent to another thread.
  const classes = new Map<string, OutlookChild>();
  return rows.map(({ lane_id: laneId, correction_type: correctionType, birth_year: birthYear, ticket, language, other_language_suits: otherLanguageSuits, early }) => {
    const key = [laneId, language, otherLanguageSuits, early].join(' ');
    let shared = classes.get(key);
    if (shared === undefined) {
      shared = { need: needOf({ correctionType, birthYear, language, otherLanguageSuits }), agesOutOn: classAgesOutOn(birthYear, early, policy) };
      classes.set(key, shared);
    }
    return { ...shared, laneId, ticket };
  });
}
