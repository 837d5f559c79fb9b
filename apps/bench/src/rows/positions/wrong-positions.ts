import { openDatabase } from '@balabaqsha/db';
import { queue } from '@balabaqsha/services';
import { benchDatabase } from '../../database/bench-database.ts';
import { defineBench } from '../../harness/definition.ts';
import { oursAtMost } from '../../harness/target.ts';
import { wrongAmong } from './counted.ts';
import { lanes, type MeasuredLane } from './lanes.ts';
import { keepMoving } from './moves.ts';

/** Whom one snapshot asks about: few in the short lane and often, many at once in the long one, since counting it takes long. */
const ASKED = { short: 5, long: 100 };

/** Whether positions are exact while people come and go and counts are folded (Q6). */
export const wrongPositions = defineBench({
  subject: 'positions',
  rows: {
    wrong: { what: 'positions wrong against count(*) in the same snapshot, 1,000 samples a round under live writes and folds', baseline: null, unit: 'pieces', target: oursAtMost(0), over: 'worst' },
  },
  warmUps: 0,
  async prepare(context) {
    const { appUrl } = await context.use(benchDatabase);
    const both = await context.use(lanes);
    const random = context.random(7);
    const db = openDatabase(appUrl, { max: 2, statementTimeoutMs: 120_000 });
    const writersDb = openDatabase(appUrl, { max: 4 });
    const snapshots = context.size({ smoke: 4, short: 100, long: 400 });
    const some = (lane: MeasuredLane, count: number) => {
      const from = Math.floor(random.next() * (lane.some.length - count));
      return lane.some.slice(from, from + count);
    };
    const wrongOf = (lane: MeasuredLane, count: number): Promise<number> => db.read((tx) => wrongAmong(tx, lane, some(lane, count)));
    return {
      async ours() {
        const failures: unknown[] = [];
        const stopFolding = await queue.foldWhenToldTo({ db }, (error) => failures.push(error));
        const stopMoving = keepMoving(writersDb, [...both.short.some.slice(0, 300), ...both.long.some.slice(0, 300)].map(({ id }) => id), 4);
        let wrong = 0;
        for (let snapshot = 0; snapshot < snapshots; snapshot += 1) {
          wrong += await wrongOf(both.short, ASKED.short);
          if (snapshot % 20 === 0) wrong += await wrongOf(both.long, ASKED.long);
          // A fold between any two looks, besides those that the writes ask for.
          if (snapshot % 5 === 0) await queue.foldLanes({ db });
        }
        const changes = await stopMoving();
        await stopFolding();
        if (failures.length > 0) throw new AggregateError(failures, 'a fold failed');
        if (changes === 0) throw new Error('nobody wrote meanwhile');
        return { wrong };
      },
      async close() {
        await Promise.all([db.close(), writersDb.close()]);
      },
    };
  },
});
