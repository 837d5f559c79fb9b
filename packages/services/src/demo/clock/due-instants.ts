import type { ReadTx } from '@balabaqsha/db';
import { application, message, reviewDecision, voucher } from '@balabaqsha/db/schema';
import { nextOccurrence, SCHEDULED_QUEUES, type QueueName } from '@balabaqsha/jobs';
import { localDateOf, startOfDay } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
import { liveCities, loadPolicy } from '../../city-rules/index.ts';

/** An instant at which something has to happen. */
export interface DueInstant {
  at: Date;
  /** What happens then, in this order: `columns` is a deadline or reminder that a row keeps, others are daily jobs. */
  what: (QueueName | 'columns')[];
}

/** Jobs whose time of day people notice. The others only tidy up, and the worker makes up for the latest of each. */
const NOTICED: readonly QueueName[] = ['application.age-out', 'day.start', 'conclusion.warn'];

/** The next instant after `after` and not after `until` at which anything is due, or `null` where nothing is. */
export async function nextDue(tx: ReadTx, after: Date, until: Date): Promise<DueInstant | null> {
  const opening = await openingHours(tx, after);
  const daily = SCHEDULED_QUEUES.filter(({ name }) => NOTICED.includes(name)).map(({ name, schedule }) => {
    let at = nextOccurrence(schedule, after);
    while (name === 'day.start' && opening.size > 0 && !opening.has(hourOf(at))) at = nextOccurrence(schedule, at);
    return { at, what: name };
  });
  const kept = await nextInColumns(tx, after);
  const candidates = [...(kept === null ? [] : [{ at: kept, what: 'columns' as const }]), ...daily];
  const at = new Date(Math.min(...candidates.map((each) => each.at.getTime())));
  return at > until ? null : { at, what: candidates.filter((each) => each.at.getTime() === at.getTime()).map(({ what }) => what) };
}

/** Hours at which some city begins to issue vouchers (V1): at the others a day's start has nothing to do. */
async function openingHours(tx: ReadTx, at: Date): Promise<Set<number>> {
  const policies = await Promise.all((await liveCities(tx)).map((cityId) => loadPolicy(tx, cityId, localDateOf(at))));
  return new Set(policies.map(({ issueWindow }) => issueWindow.fromHour));
}

const hourOf = (at: Date): number => Math.floor((at.getTime() - startOfDay(localDateOf(at)).getTime()) / 3_600_000);

/** The earliest deadline, reminder or next attempt that a row keeps. Every part is the first entry of a partial index. */
async function nextInColumns(tx: ReadTx, after: Date): Promise<Date | null> {
  const since = sql`${after.toISOString()}::timestamptz`;
  const rows = await tx.execute<{ ms: string | null }>(sql`
    select (extract(epoch from min(due.at)) * 1000)::bigint::text as ms from (
      select min(${voucher.respondBy}) as at from ${voucher} where ${voucher.state} = 'OFFERED' and ${voucher.respondBy} > ${since}
      union all select min(${voucher.enrolBy}) from ${voucher} where ${voucher.state} = 'ACCEPTED' and ${voucher.enrolBy} > ${since}
      union all select min(${voucher.halfReminderAt}) from ${voucher} where ${voucher.halfReminderAt} > ${since}
      union all select min(${voucher.lastDayReminderAt}) from ${voucher} where ${voucher.lastDayReminderAt} > ${since}
      union all select min(${voucher.extensionOpensAt}) from ${voucher}
        where ${voucher.state} = 'ACCEPTED' and ${voucher.extensionToldAt} is null and ${voucher.extensionOpensAt} > ${since}
      union all select min(${application.restoreBy}) from ${application} where ${application.state} = 'STOP_LIST' and ${application.restoreBy} > ${since}
      union all select min(${reviewDecision.takesEffectAt}) from ${reviewDecision} where ${reviewDecision.state} = 'PENDING' and ${reviewDecision.takesEffectAt} > ${since}
      union all select min(${message.nextAttemptAt}) from ${message} where ${message.state} = 'PENDING' and ${message.nextAttemptAt} > ${since}
    ) as due`);
  const ms = rows[0]?.ms ?? null;
  return ms === null ? null : new Date(Number(ms));
}
