import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, reviewAside } from '@balabaqsha/db/schema';
import { localDateOf, startOfDay, type ApplicationId, type StaffId } from '@balabaqsha/domain';
import { and, desc, eq, gte, type SQL } from 'drizzle-orm';

/** Of more than these the oldest come back by themselves. */
const MOST_ASIDE = 50;

/** What a reviewer has set aside today. */
export interface Aside {
  id: ApplicationId;
  number: number;
}

/** What the reviewer has set aside today, first what has lain longest. At the end of the day it has all come back. */
export async function loadAside(tx: ReadTx, reviewer: StaffId, now: Date): Promise<Aside[]> {
  const rows = await tx
    .select({ id: application.id, number: application.number })
    .from(reviewAside)
    .innerJoin(application, eq(application.id, reviewAside.applicationId))
    .where(and(eq(reviewAside.staffId, reviewer), isToday(now)))
    .orderBy(desc(reviewAside.asideAt))
    .limit(MOST_ASIDE);
  return rows.reverse();
}

/** Whether the reviewer has set the application, or its new conclusion, aside today. */
export async function isAside(tx: ReadTx, reviewer: StaffId, id: ApplicationId, now: Date): Promise<boolean> {
  return (await tx.$count(reviewAside, and(eq(reviewAside.staffId, reviewer), eq(reviewAside.applicationId, id), isToday(now)))) > 0;
}

/** A condition on applications: one of these. */
export function isAmong(aside: readonly Aside[]): SQL {
  return isOneOf(application.id, aside.map(({ id }) => id));
}

function isToday(now: Date): SQL {
  return gte(reviewAside.asideAt, startOfDay(localDateOf(now)));
}
