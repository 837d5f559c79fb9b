import { PgBoss, type ConstructorOptions } from 'pg-boss';
import { QUEUE_NAMES, deadLetterQueue, queueDefinition } from './catalogue.ts';

export const BOSS_SCHEMA = 'pgboss';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

const shared = { schema: BOSS_SCHEMA, openTelemetry: { enabled: false } } as const satisfies ConstructorOptions;

/** For processes that only enqueue: no timers, no upkeep, one connection of its own to read the queues' settings. */
export function producerBoss(databaseUrl: string): PgBoss {
  return new PgBoss({
    ...shared, connectionString: databaseUrl, application_name: 'balabaqsha jobs', max: 1,
    supervise: false, schedule: false, migrate: false, createSchema: false, registerInstance: false,
  });
}

/** For the worker: upkeep of the queues and instant wake-up by NOTIFY. Its schedules are ours, they follow our clock (K3). */
export function workerBoss(databaseUrl: string): PgBoss {
  return new PgBoss({
    ...shared, connectionString: databaseUrl, application_name: 'balabaqsha worker', max: 4,
    supervise: true, schedule: false, migrate: false, createSchema: false, useListenNotify: true,
    // Rebuilding indexes needs their owner, which the worker is not.
    reindex: false, monitorIntervalSeconds: 30, superviseIntervalSeconds: 30,
  });
}

/**
 * Creates or brings up to date the schema of pg-boss and every queue of the catalogue. A part of `prepareDatabase`.
 * @param ownerUrl connection string of the user that owns the database
 */
export async function installQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    ...shared, connectionString: ownerUrl, application_name: 'balabaqsha install', max: 2,
    supervise: false, schedule: false, migrate: true, createSchema: true, registerInstance: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const name of QUEUE_NAMES) {
      const definition = queueDefinition(name);
      const dead = deadLetterQueue(name);
      await putQueue(boss, dead, { retentionSeconds: 180 * DAY });
      await putQueue(boss, name, {
        deadLetter: dead,
        retryLimit: definition.retryLimit,
        retryDelay: 5,
        retryBackoff: true,
        retryDelayMax: 10 * MINUTE,
        // A killed worker's job is another's after half a minute, a hanging one after two.
        heartbeatSeconds: 30,
        expireInSeconds: 2 * MINUTE,
        retentionSeconds: 120 * DAY,
        deleteAfterSeconds: definition.schedule && 'every' in definition.schedule ? 120 * MINUTE : 7 * DAY,
        notify: true,
      });
    }
  } finally {
    await boss.stop({ graceful: true, timeout: 5000 });
  }
}

async function putQueue(boss: PgBoss, name: string, options: Parameters<PgBoss['createQueue']>[1]): Promise<void> {
  const existing = await boss.getQueue(name);
  if (existing === null) await boss.createQueue(name, options);
  else await boss.updateQueue(name, options);
}
