import { z } from 'zod';
import { MESSAGE_STATES } from '@balabaqsha/db/schema';
import { DELIVERY_SORTS, MESSAGE_CHANNELS, RETRY_DAYS, storable } from '@balabaqsha/domain';
import { QUEUE_NAMES } from '@balabaqsha/jobs';
import * as field from './fields.ts';

const count = z.number().int();
const queueName = z.enum(QUEUE_NAMES);
const schedule = z.union([z.object({ every: z.enum(['minute', 'hour']) }), z.object({ dailyAt: z.string() })]);

/** The job queue as an administrator sees it: codes, numbers and instants, nothing about people. */
export const jobBoard = z.object({
  queues: z.array(z.object({ name: queueName, waiting: count, retrying: count, running: count, done: count, failed: count, dead: count, oldestAt: z.date().nullable() })),
  failures: z.array(z.object({ id: z.uuid(), queue: queueName, failedAt: z.date(), tries: count, error: z.string(), isDead: z.boolean() })),
  schedules: z.array(z.object({ name: queueName, schedule, lastAt: z.date(), nextAt: z.date(), outcome: z.enum(['WAITING', 'RUNNING', 'DONE', 'FAILED', 'MISSING']) })),
});
export type JobBoard = z.infer<typeof jobBoard>;
/** `id` of one job that failed for good; without it all of the queue. */
export const retryJobsInput = z.object({ queue: z.enum(QUEUE_NAMES, { error: 'INVALID_VALUE' }), id: field.id.nullish() });
export const jobsRetried = z.object({ retried: count });

/* Messages on their way out (N2) */
const channel = z.enum(MESSAGE_CHANNELS, { error: 'INVALID_VALUE' });
const messageState = z.enum(MESSAGE_STATES, { error: 'INVALID_VALUE' });
/** `search`: a phone number, an e-mail address or an application's number; it finds messages of every channel and state. */
export const deliveryFilter = z.object({ channel: channel.nullish(), state: messageState.nullish(), search: z.string().overwrite(storable).trim().max(254).nullish(), sort: z.enum(DELIVERY_SORTS).nullish(), descending: z.boolean().nullish(), after: z.string().max(100).nullish() });
export const deliveryRow = z.object({ id: z.uuid(), channel, recipient: z.string(), kind: z.string(), state: messageState, attempts: count, lastError: z.string().nullable(), createdAt: z.date() });
/** `failed`: nobody tries them any more; `late`: they wait for another try. A thousand stands for as many or more. */
export const deliveryBoard = z.object({ rows: z.array(deliveryRow), next: z.string().nullable(), channels: z.array(z.object({ channel, failed: count, late: count })) });
export const previewRetryInput = z.object({ channel });
const retryDays = z.literal(RETRY_DAYS, { error: 'INVALID_VALUE' });
export const retryPreview = z.object({ channel, periods: z.array(z.object({ days: retryDays, messages: count, oldestAt: z.date().nullable(), more: z.boolean() })) });
export const retryDeliveriesInput = z.object({ channel, days: retryDays });
export const deliveriesRetried = z.object({ retried: count });
