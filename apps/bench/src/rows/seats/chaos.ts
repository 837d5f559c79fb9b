import type { CityId } from '@balabaqsha/domain';
import { operations, queue, sweeps } from '@balabaqsha/services';
import postgres from 'postgres';
import { benchDatabase } from '../../database/bench-database.ts';
import { ownDatabase } from '../../database/own-database.ts';
import { defineBench } from '../../harness/definition.ts';
import { oursAtMost } from '../../harness/target.ts';
import { MORNING } from '../vouchers/morning.ts';
import { Answers } from './chaos/answers.ts';
import { chaosCity } from './chaos/city.ts';
import { countSeats, type SeatCounts } from './chaos/count.ts';
import { ChaosClock } from './chaos/clock.ts';
import { Findings } from './chaos/findings.ts';
import { startProcess } from './chaos/other-process.ts';
import { chaosDeps, performer, type ChaosDeps } from './chaos/performer.ts';
import { planRound, standings } from './chaos/plan.ts';
import { Processes } from './chaos/processes.ts';
import { filesFolder } from './chaos/shared-files.ts';

const WHAT = 'random rounds with cancels, rollbacks, deadlines and kill -9 (10,000 in the long form)';
const never = { baseline: null, unit: 'pieces', target: oursAtMost(0), over: 'worst' } as const;

/** Rounds after which all that is due is done and everything is looked at; the seats are counted after each. */
const CHECKED_AFTER = { smoke: 20, short: 100, long: 100 };

/** Everybody does everything at once, processes die in the middle, and no seat may come of it or go (V2, V10, E1). */
export const chaos = defineBench({
  subject: 'seats',
  rows: {
    oversold: { what: `oversold, in 1,000 ${WHAT}`, ...never },
    double: { what: `double, in 1,000 ${WHAT}`, ...never },
    lost: { what: `lost, in 1,000 ${WHAT}`, ...never },
  },
  rounds: { short: 10, long: 100 },
  warmUps: 0,
  async prepare(context) {
    const { ownerUrl, appUrl } = await ownDatabase(await context.use(benchDatabase), 'bench_chaos');
    const workplace = { appUrl, files: await context.use(filesFolder), start: MORNING.toISOString() };
    const deps = await chaosDeps(workplace);
    const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
    const city = await chaosCity(deps);
    await queue.advanceCity(deps, { cityId: city.cityId, cause: 'OFFICER' });
    const random = context.random(11);
    const answers = await Answers.since(owner);
    const findings = new Findings();
    const clock = new ChaosClock(owner, random, MORNING, context.size({ smoke: 0.3, short: 0.12, long: 0.06 }));
    const processes = await Processes.start(performer(deps, city), () => startProcess(workplace, city), answers);
    const killEvery = context.size({ smoke: 10, short: 50, long: 50 });
    let rounds = 0;

    const round = async (): Promise<void> => {
      rounds += 1;
      const hands = await clock.next();
      const acts = planRound(random, city, await standings(owner, city));
      // In the middle of such a stretch, so that what a dead process had sent is over long before anything is counted.
      if (rounds % killEvery === killEvery / 2) await processes.actAndDie(acts, hands, random);
      else await processes.act(acts, hands, random);
    };
    return {
      async ours() {
        const counted: SeatCounts[] = [];
        for (let left = context.size(CHECKED_AFTER); left > 0; left -= 1) {
          await round();
          // A broken guarantee may heal by itself, so it is looked for again and again; what is promised to nobody may wait.
          counted.push({ ...(await countSeats(owner)), unpromised: 0 });
        }
        await settle(deps, clock.now, city.cityId);
        counted.push(await countSeats(owner));
        const { problems } = await operations.checkInvariants(deps);
        return findings.add(counted, await answers.compare(owner), problems);
      },
      async close() {
        const [deadlocks] = await owner<{ deadlocks: number }[]>`select deadlocks::int from pg_stat_database where datname = current_database()`;
        const days = Math.round((clock.now.getTime() - MORNING.getTime()) / 86_400_000);
        context.note(`chaos: ${rounds} rounds over ${days} days of the calendar, ${processes.killed} processes killed, ${deadlocks?.deadlocks ?? 0} deadlocks; ${endsOf(answers)}; found: ${findings.text}`);
        await processes.stop();
        await Promise.all([owner.end(), deps.close()]);
      },
    };
  },
});

/** What the worker would do within a minute: everything that is due, and the queue's last step. */
async function settle(deps: ChaosDeps, now: Date, cityId: CityId): Promise<void> {
  if (now > deps.clock.now()) deps.clock.advanceTo(now);
  await sweeps.annulDueVouchers(deps);
  await sweeps.expireStopList(deps);
  await queue.advanceCity(deps, { cityId, cause: 'OFFICER' });
}

function endsOf({ ends }: Answers): string {
  return Object.entries(ends).map(([ended, acts]) => `${acts} ${ended}`).join(', ');
}
