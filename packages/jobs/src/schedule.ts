import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@balabaqsha/domain';
import { QUEUE_NAMES, queueDefinition, type QueueName, type Schedule } from './catalogue.ts';
import type { OpenJobs } from './jobs.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Asia/Almaty is UTC+5 without summer time since 2024-03-01 (K1). */
const ALMATY_OFFSET_MS = 5 * HOUR_MS;

/** Queues that get jobs by themselves. */
export const SCHEDULED_QUEUES: readonly { name: QueueName; schedule: Schedule }[] = QUEUE_NAMES.flatMap((name) => {
  const { schedule } = queueDefinition(name);
  return schedule === undefined ? [] : [{ name, schedule }];
});

/** The latest instant at or before `now` at which the schedule gives a job. */
export function latestOccurrence(schedule: Schedule, now: Date): Date {
  const { period, phase } = rhythm(schedule);
  return new Date(Math.floor((now.getTime() - phase) / period) * period + phase);
}

/** The first instant after `after` at which the schedule gives a job. */
export function nextOccurrence(schedule: Schedule, after: Date): Date {
  return new Date(latestOccurrence(schedule, after).getTime() + rhythm(schedule).period);
}

/**
 * Gives each scheduled queue the job of its latest occurrence. Any number of workers may do so as often as they like: the
 * job's id is made from queue and occurrence, so an occurrence is one job. After a standstill only the latest occurrence
 * is made up for, which is enough for sweeps.
 * @returns the queues that got a job
 */
export async function enqueueScheduled(jobs: OpenJobs, now: Date): Promise<QueueName[]> {
  const given: QueueName[] = [];
  for (const { name, schedule } of SCHEDULED_QUEUES) {
    const id = occurrenceId(name, latestOccurrence(schedule, now));
    const jobId = await jobs.boss.send(name, {}, { id });
    if (jobId !== null) given.push(name);
  }
  return given;
}

/**
 * Enqueues by the clock every few seconds. pg-boss has schedules of its own, but they follow the database's time, which
 * a moved clock doesn't move (K3).
 * @returns a function that stops it and waits for a round under way
 */
export function startSchedules(jobs: OpenJobs, clock: Clock, options: { everyMs: number; onError: (error: unknown) => void }): () => Promise<void> {
  const stopping = new AbortController();
  const keepLooking = async (): Promise<void> => {
    let seenMinute = Number.NaN;
    while (!stopping.signal.aborted) {
      const now = clock.now();
      const minute = Math.floor(now.getTime() / MINUTE_MS);
      try {
        if (minute !== seenMinute) await enqueueScheduled(jobs, now);
        seenMinute = minute;
      } catch (error) {
        options.onError(error);
      }
      await pause(options.everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = keepLooking();
  return async () => {
    stopping.abort();
    await ended;
  };
}

function rhythm(schedule: Schedule): { period: number; phase: number } {
  if ('every' in schedule) return { period: schedule.every === 'minute' ? MINUTE_MS : HOUR_MS, phase: 0 };
  const [hours = 0, minutes = 0] = schedule.dailyAt.split(':').map(Number);
  return { period: DAY_MS, phase: hours * HOUR_MS + minutes * MINUTE_MS - ALMATY_OFFSET_MS };
}

/** The id of the job that an occurrence gives: a name-based UUID (version 8, RFC 9562). */
export function occurrenceId(name: QueueName, at: Date): string {
  const hex = createHash('sha256').update(`${name} ${at.toISOString()}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
