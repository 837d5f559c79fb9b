import { openDatabase } from '@balabaqsha/db';
import type { ApplicationId } from '@balabaqsha/domain';
import { queue } from '@balabaqsha/services';
import postgres from 'postgres';
import { benchDatabase } from '../../database/bench-database.ts';
import { sideBySide } from '../../database/callers.ts';
import { defineBench } from '../../harness/definition.ts';
import { ratioAtLeast } from '../../harness/target.ts';
import { lanes } from './lanes.ts';
import { moveBack, moveOut } from './moves.ts';

const WRITERS = 16;

/** What it costs a writer that positions stay exact (Q6). The lane is the one in which a million wait. */
export const stateChanges = defineBench({
  subject: 'positions',
  rows: {
    change: {
      what: 'state changes of the product (update, event, audit), 16 writers in one lane, folded meanwhile',
      baseline: 'the same, with nothing counted', unit: '/s', target: ratioAtLeast(0.65, 0.85),
    },
    update: {
      what: 'bare updates of the state, 16 writers in one lane, folded meanwhile',
      baseline: 'the same, with nothing counted', unit: '/s', target: ratioAtLeast(0.65, 0.85),
    },
  },
  async prepare(context) {
    const { appUrl, ownerUrl } = await context.use(benchDatabase);
    const { long: { some } } = await context.use(lanes);
    const owner = postgres(ownerUrl, { max: 1 });
    const client = postgres(appUrl, { max: WRITERS });
    const db = openDatabase(appUrl, { max: WRITERS });
    const folderDb = openDatabase(appUrl, { max: 2 });
    const pieces = { change: context.size({ smoke: 20, short: 600, long: 5000 }), update: context.size({ smoke: 20, short: 1500, long: 10_000 }) };
    const outAndBack = async (count: number, out: (id: ApplicationId) => Promise<unknown>, back: (id: ApplicationId) => Promise<unknown>): Promise<number> => {
      const ms = await sideBySide(WRITERS, count, async (piece) => {
        // Nobody else has this one: there are more than there are writers, and each goes on to the next free one.
        const mine = some[piece % some.length];
        if (mine === undefined) throw new RangeError('nobody waits');
        await out(mine.id);
        await back(mine.id);
      });
      return (count * 2) / (ms / 1000);
    };
    const update = async (id: string, from: string, to: string, reason: string | null): Promise<void> => {
      const { count } = await client`update application set state = ${to}, archive_reason = ${reason}, version = version + 1 where id = ${id} and state = ${from}`;
      if (count !== 1) throw new Error('nothing was updated');
    };
    const both = async () => ({
      change: await outAndBack(pieces.change, (id) => moveOut(db, id), (id) => moveBack(db, id)),
      update: await outAndBack(pieces.update, (id) => update(id, 'IN_QUEUE', 'ARCHIVED', 'WITHDRAWN'), (id) => update(id, 'ARCHIVED', 'IN_QUEUE', null)),
    });
    return {
      async ours() {
        const failures: unknown[] = [];
        const stopFolding = await queue.foldWhenToldTo({ db: folderDb }, (error) => failures.push(error));
        const rates = await both();
        await stopFolding();
        if (failures.length > 0) throw new AggregateError(failures, 'a fold failed');
        return rates;
      },
      async baseline() {
        // Whoever leaves comes back, so the counts are right again afterwards.
        await owner`alter table application disable trigger application_counts`;
        try {
          return await both();
        } finally {
          await owner`alter table application enable trigger application_counts`;
        }
      },
      async close() {
        await Promise.all([owner.end(), client.end(), db.close(), folderDb.close()]);
      },
    };
  },
});
