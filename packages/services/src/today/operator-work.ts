import { mayCall } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { message, problem, secondFactorReset, supportMessage } from '@balabaqsha/db/schema';
import { MESSAGE_CHANNELS } from '@balabaqsha/domain';
import { countDeadJobs } from '@balabaqsha/jobs';
import { or, sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { AwaitedWork } from '../contract/today.ts';
import { daysBack, isWorthAnotherTry } from '../operations/failed-messages.ts';
import { countAwaited, LIMIT, LOOKED_AT, waiting } from './count-awaited.ts';

/** What waits for those who keep the service going: letters, problems, jobs and messages that failed, resets that need a second person (P6, N2, S2). */
export async function operatorWork(tx: ReadTx, actor: Actor, now: Date): Promise<AwaitedWork[]> {
  const found = await Promise.all([
    mayCall(actor, 'staff.support.answer') ? openLetters(tx, now) : [],
    mayCall(actor, 'staff.operations.problems') ? problems(tx, now) : [],
    mayCall(actor, 'staff.operations.retryJobs') ? deadJobs(tx) : [],
    mayCall(actor, 'staff.operations.retryDelivery') ? failedMessages(tx, now) : [],
    mayCall(actor, 'staff.access.decideReset') ? pendingResets(tx, actor, now) : [],
  ]);
  return found.flat();
}

function openLetters(tx: ReadTx, now: Date): Promise<AwaitedWork[]> {
  return countAwaited(tx, now, 'LETTER', sql`(
    select null::timestamptz as due_at, ${supportMessage.createdAt} as since, ${supportMessage.id}::text as key
    from ${supportMessage} where ${supportMessage.handledAt} is null order by ${supportMessage.createdAt}, ${supportMessage.id} ${LIMIT}) as walk`);
}

function problems(tx: ReadTx, now: Date): Promise<AwaitedWork[]> {
  return countAwaited(tx, now, 'PROBLEM', sql`(
    select null::timestamptz as due_at, ${problem.firstSeenAt} as since, null::text as key from ${problem} where ${problem.goneAt} is null order by ${problem.firstSeenAt} ${LIMIT}) as walk`);
}

async function deadJobs(tx: ReadTx): Promise<AwaitedWork[]> {
  const { jobs, oldestAt } = await countDeadJobs(tx, LOOKED_AT);
  return waiting({ kind: 'JOB_DEAD', count: jobs, overdue: 0, dueAt: null, since: oldestAt, key: null, number: null, name: null });
}

/** Those that can still be sent: what is too late or forgotten for good is nobody's work. */
function failedMessages(tx: ReadTx, now: Date): Promise<AwaitedWork[]> {
  return countAwaited(tx, now, 'MESSAGE_FAILED', sql`(
    select null::timestamptz as due_at, ${message.createdAt} as since, null::text as key from ${message}
    where ${or(...MESSAGE_CHANNELS.map((channel) => isWorthAnotherTry(channel, daysBack(now, 7), now)))} order by ${message.createdAt}, ${message.id} ${LIMIT}) as walk`);
}

/** Neither who asked nor whom it is about can be the second person. */
async function pendingResets(tx: ReadTx, actor: Actor, now: Date): Promise<AwaitedWork[]> {
  if (actor.kind !== 'staff') return [];
  return countAwaited(tx, now, 'RESET', sql`(
    select ${secondFactorReset.expiresAt} as due_at, null::timestamptz as since, null::text as key from ${secondFactorReset}
    where ${secondFactorReset.state} = 'PENDING' and ${secondFactorReset.expiresAt} > ${now.toISOString()}::timestamptz
      and ${secondFactorReset.askedBy} <> ${actor.staffId} and ${secondFactorReset.staffId} <> ${actor.staffId} order by ${secondFactorReset.expiresAt} ${LIMIT}) as walk`);
}
