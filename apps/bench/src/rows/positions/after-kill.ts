import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openDatabase, type Database } from '@balabaqsha/db';
import { queue } from '@balabaqsha/services';
import { benchDatabase } from '../../database/bench-database.ts';
import { defineBench } from '../../harness/definition.ts';
import { oursAtMost } from '../../harness/target.ts';
import { wrongInLane } from './counted.ts';
import type { Order } from './killed-writer.ts';
import { lanes, type Lanes } from './lanes.ts';
import { letAllBack } from './moves.ts';

/** A prime, so that tickets at every place of their stretch are looked at. */
const STEP_OF_LONG = 61;

/** Whether positions are exact after the process that writes and folds was killed in the middle of it. */
export const afterKill = defineBench({
  subject: 'positions',
  rows: {
    wrong: {
      what: 'positions wrong after kill -9 of a process that writes and folds, then again after the next fold: all of a lane of a thousand and each 61st of a million',
      baseline: null, unit: 'pieces', target: oursAtMost(0), over: 'worst',
    },
  },
  warmUps: 0,
  async prepare(context) {
    const { appUrl } = await context.use(benchDatabase);
    const both = await context.use(lanes);
    const random = context.random(9);
    const db = openDatabase(appUrl, { max: 2, statementTimeoutMs: 120_000 });
    return {
      async ours() {
        await writeAndDie({ appUrl, ids: [...both.short.some, ...both.long.some].map(({ id }) => id) }, 200 + Math.floor(random.next() * 400));
        const before = await wrongInBoth(db, both);
        await queue.foldLanes({ db });
        const wrong = before + (await wrongInBoth(db, both));
        await letAllBack(db, both);
        return { wrong };
      },
      close: () => db.close(),
    };
  },
});

/** @param changes after how many the process is killed */
async function writeAndDie(order: Order, changes: number): Promise<void> {
  const writer = fork(new URL('killed-writer.ts', import.meta.url), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const died = once(writer, 'exit');
  let seen = 0;
  writer.on('message', () => {
    seen += 1;
    if (seen === changes) writer.kill('SIGKILL');
  });
  writer.send(order);
  const [code] = await died;
  if (code !== null) throw new Error(`the writer ended by itself with ${String(code)}`);
}

function wrongInBoth(db: Database, { long, short }: Lanes): Promise<number> {
  return db.read(async (tx) => (await wrongInLane(tx, short, 1)) + (await wrongInLane(tx, long, STEP_OF_LONG)));
}
