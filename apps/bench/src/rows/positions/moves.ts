import type { Database } from '@balabaqsha/db';
import type { ApplicationId } from '@balabaqsha/domain';
import { moveApplication, recordAudit } from '@balabaqsha/services/record';
import { sql } from 'drizzle-orm';
import type { MeasuredLane } from './lanes.ts';

const SYSTEM = { kind: 'system' } as const;
const AT = new Date('2026-03-02T05:00:00Z');

/** Takes an application out of its lane as the product does: the conditional update, the event and the audit in one transaction. */
export async function moveOut(db: Database, id: ApplicationId): Promise<void> {
  await db.write(async (tx) => {
    await moveApplication(tx, AT, SYSTEM, { id, from: 'IN_QUEUE', event: 'WITHDRAWN', set: { archiveReason: 'WITHDRAWN' } });
    await recordAudit(tx, AT, SYSTEM, { action: 'application.withdrawn', subject: { kind: 'application', id } });
  });
}

/** Lets it back into its place, likewise. */
export async function moveBack(db: Database, id: ApplicationId): Promise<void> {
  await db.write(async (tx) => {
    await moveApplication(tx, AT, SYSTEM, { id, from: 'ARCHIVED', event: 'REINSTATED', set: { archiveReason: null } });
    await recordAudit(tx, AT, SYSTEM, { action: 'application.reinstated', subject: { kind: 'application', id } });
  });
}

/** Lets back in whoever a killed process has left outside. */
export async function letAllBack(db: Database, { long, short }: { long: MeasuredLane; short: MeasuredLane }): Promise<void> {
  await db.write((tx) => tx.execute(sql`update application set state = 'IN_QUEUE', archive_reason = null where lane_id in (${long.laneId}, ${short.laneId}) and state = 'ARCHIVED'`));
}

/**
 * Moves the applications out and back, one writer through one share of them, until told to stop. Everybody is back then.
 * @returns a function that stops it, waits and says how many changes there were
 */
export function keepMoving(db: Database, ids: readonly ApplicationId[], writers: number, onChange: () => void = () => undefined): () => Promise<number> {
  let moving = true;
  const write = async (writer: number): Promise<number> => {
    const own = ids.filter((_, index) => index % writers === writer);
    let changes = 0;
    while (moving && own.length > 0) {
      for (const id of own) {
        if (!moving) break;
        await moveOut(db, id);
        onChange();
        await moveBack(db, id);
        onChange();
        changes += 2;
      }
    }
    return changes;
  };
  const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return async () => {
    moving = false;
    return (await writing).reduce((sum, changes) => sum + changes, 0);
  };
}
