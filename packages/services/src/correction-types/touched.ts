import type { ReadTx } from '@balabaqsha/db';
import { application, applicationDraft, group, kindergarten } from '@balabaqsha/db/schema';
import { applicationLifecycle, type CityId, type CorrectionType } from '@balabaqsha/domain';
import { and, arrayContains, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { CorrectionTypePreview } from '../contract/correction-type.ts';

type Touched = Omit<CorrectionTypePreview, 'before' | 'after'>;

/** What there is of a correction type in a city at this moment, counted by the database. */
export async function loadTouched(tx: ReadTx, cityId: CityId, correctionType: CorrectionType): Promise<Touched> {
  const [applications, drafts, groups] = await Promise.all([
    tx
      .select({
        live: sql<number>`count(*)::int`,
        waiting: sql<number>`(count(*) filter (where ${application.state} = 'IN_QUEUE'))::int`,
        lanes: sql<number>`(count(distinct ${application.laneId}) filter (where ${application.state} = 'IN_QUEUE'))::int`,
      })
      .from(application)
      .where(and(eq(application.cityId, cityId), eq(application.correctionType, correctionType), inArray(application.state, [...applicationLifecycle.categories.live]))),
    // A draft without a city may become one of this city.
    tx
      .select({ drafts: sql<number>`count(*)::int` })
      .from(applicationDraft)
      .where(sql`${applicationDraft.values}->>'correctionType' = ${correctionType} and coalesce(${applicationDraft.values}->>'cityId', '') in ('', ${cityId})`),
    tx
      .select({ groups: sql<number>`count(*)::int`, freeSeats: sql<number>`coalesce(sum(greatest(${group.capacity} - ${group.seatsTaken}, 0)), 0)::int` })
      .from(group)
      .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
      .where(and(eq(kindergarten.cityId, cityId), isNull(group.closedAt), arrayContains(group.correctionTypes, [correctionType]))),
  ]);
  return { live: 0, waiting: 0, lanes: 0, drafts: 0, groups: 0, freeSeats: 0, ...applications[0], ...drafts[0], ...groups[0] };
}
