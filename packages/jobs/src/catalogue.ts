import { z } from 'zod';
import type { CityId } from '@balabaqsha/domain';
import { ADVANCEMENT_CAUSES } from '@balabaqsha/db/schema';

/** When a queue gets a job by itself, by the program's clock, Asia/Almaty (K1, K3). */
export type Schedule = { every: 'minute' | 'hour' } | { dailyAt: `${number}:${number}` };

interface QueueDefinition<Payload> {
  /** Ids only: payloads lie in the database for weeks. */
  payload: z.ZodType<Payload>;
  schedule?: Schedule;
  /** Tries after the first one, with growing pauses from 5 s to 10 min; then the job lies in the dead-letter queue. */
  retryLimit: number;
  /** Jobs that one worker takes at once. */
  batchSize: number;
  /** Whether the jobs of a batch run side by side. One after another otherwise. */
  parallel?: boolean;
  /**
   * Jobs of one batch with the same key are run once. Coalescing happens here and never at enqueueing: a job refused as a
   * duplicate of one that runs before our transaction commits would be work lost.
   */
  coalesceBy?: (payload: Payload) => string;
  /** Whether a payload asks for more than another with the same key; the one run then has it. The first is kept otherwise. */
  asksMore?: (payload: Payload, than: Payload) => boolean;
}

const define = <Payload>(definition: QueueDefinition<Payload>): QueueDefinition<Payload> => definition;

const nothing = z.strictObject({});
const id = z.guid();
const sweep = { payload: nothing, retryLimit: 2, batchSize: 10, coalesceBy: () => 'all' } as const;

/** Every queue there is. Handlers are idempotent and check everything again inside their own transaction. */
export const QUEUES = {
  /** Offers vouchers to the heads of a city's lanes (V1). Enqueued by whatever frees a seat or a voucher. */
  'queue.advance': define({
    payload: z.strictObject({ cityId: id.transform((value) => value as CityId), cause: z.enum(ADVANCEMENT_CAUSES) }),
    retryLimit: 5,
    batchSize: 50,
    coalesceBy: ({ cityId }) => cityId,
    // An officer's order is carried out outside the hours of issue too.
    asksMore: ({ cause }, than) => cause === 'OFFICER' && than.cause !== 'OFFICER',
  }),
  /** Folds what changed in lanes into the counts that positions are read from. A busy lane asks for it earlier by itself. */
  'lane.fold': define({ ...sweep, schedule: { every: 'minute' } }),
  /** Carries out reviewers' decisions that nobody took back (Q5). Workers do it in time by themselves; this finds what they missed. */
  'review.carry-out': define({ ...sweep, schedule: { every: 'minute' } }),
  /** Annuls vouchers whose deadline has passed (V4, V8). */
  'voucher.sweep': define({ ...sweep, schedule: { every: 'minute' } }),
  /** Reminds and tells that the extension is open (V7, V11). */
  'voucher.remind': define({ ...sweep, schedule: { every: 'minute' } }),
  /** Archives what nobody restored in time (V4). */
  'stop-list.expire': define({ ...sweep, schedule: { every: 'minute' } }),
  /** Archives applications of children who have become too old (Q11). */
  'application.age-out': define({ ...sweep, schedule: { dailyAt: '00:00' } }),
  /** Warns of conclusions that run out (Q10). */
  'conclusion.warn': define({ ...sweep, schedule: { dailyAt: '10:00' } }),
  /** Advances every city once its hours of issue have begun on a working day (V1); a city sets them itself, so each hour is looked at. */
  'day.start': define({ ...sweep, schedule: { every: 'hour' } }),
  /** Looks which cities need a new forecast of waiting times: each night, and where seats, rules or the queue changed greatly. */
  'forecast.order': define({ ...sweep, schedule: { every: 'hour' } }),
  /** Makes a city's forecast. One at a time: it takes a core for up to a minute and a half, and each has its own two minutes. */
  'forecast.make': define({ payload: z.strictObject({ cityId: id.transform((value) => value as CityId) }), retryLimit: 1, batchSize: 1 }),
  /** Tells the next set of an announcement's recipients (N1), and asks for the set after it. */
  'announcement.send': define({ payload: z.strictObject({ announcementId: id }), retryLimit: 5, batchSize: 1 }),
  /** Hands one message that can't wait behind others, a code, to the gateway (N2). Further tries come with `message.sweep`. */
  'message.deliver': define({ payload: z.strictObject({ messageId: id }), retryLimit: 5, batchSize: 10, parallel: true }),
  /** Hands over the messages that are due (N2). Enqueued by whatever tells guardians something. */
  'message.sweep': define({ ...sweep, schedule: { every: 'minute' } }),
  /** Hands over what is announced to many, beside the messages that can't wait behind it. */
  'announcement.sweep': define({ ...sweep, schedule: { every: 'minute' } }),
  /** Adds the newest rows of the audit log to its chain (S5). */
  'audit.seal': define({ ...sweep, schedule: { every: 'minute' } }),
  /** Begins the day's check of the audit log's chain (S5). */
  'audit.check-daily': define({ ...sweep, schedule: { dailyAt: '02:00' } }),
  /** Goes on with a check of the audit log's chain, and asks for the job after it (S5). */
  'audit.check': define({ payload: z.strictObject({ checkId: id }), retryLimit: 5, batchSize: 1 }),
  /** Looks for states that must not exist. */
  'invariants.check': define({ ...sweep, schedule: { every: 'hour' } }),
  /** Deletes what is kept long enough, and records it (D2). */
  'retention.clean': define({ ...sweep, schedule: { dailyAt: '03:00' } }),
  /** Deletes the accounts whose guardians wished it 30 days ago (A9). */
  'account.erase': define({ ...sweep, schedule: { every: 'hour' } }),
  /** Deletes ended sessions, codes and counters. */
  'session.clean': define({ ...sweep, schedule: { dailyAt: '04:00' } }),
};

export type QueueName = keyof typeof QUEUES;

/** What a handler of the queue is given. */
export type QueuePayload<Name extends QueueName> = (typeof QUEUES)[Name] extends QueueDefinition<infer Payload> ? Payload : never;

export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

/** Where jobs lie that failed for good. */
export const deadLetterQueue = (name: QueueName): string => `${name}.dead`;

/** A queue's definition without its payload's type, for code that treats all queues alike. */
export function queueDefinition(name: QueueName): QueueDefinition<unknown> {
  return QUEUES[name] as QueueDefinition<unknown>;
}
