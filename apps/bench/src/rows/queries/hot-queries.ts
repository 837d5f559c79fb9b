import { guardianActorOf, openGuardianSession } from '@balabaqsha/auth';
import { systemClock } from '@balabaqsha/db';
import type { GuardianId } from '@balabaqsha/domain';
import { applications, publicPages } from '@balabaqsha/services';
import { TEST_START } from '@balabaqsha/testkit';
import postgres from 'postgres';
import { benchDatabase } from '../../database/bench-database.ts';
import { benchDeps, type BenchDeps } from '../../database/bench-deps.ts';
import { sideBySide } from '../../database/callers.ts';
import { defineBench } from '../../harness/definition.ts';
import { ratioAtLeast } from '../../harness/target.ts';
import { lanes, type Waiting } from '../positions/lanes.ts';
import { byHand } from './by-hand.ts';

const CALLERS = 8;
const BY_HAND = 'postgres.js by hand, prepared';

/** A guardian who waits, and is signed in. */
interface SignedIn extends Waiting {
  guardianId: GuardianId;
  token: string;
}

/** What Drizzle costs in the questions that come most often: whole calls of the product against statements by hand. */
export const hotQueries = defineBench({
  subject: 'queries',
  rows: {
    place: { what: 'place of an application by its number for the public page, Drizzle, 8 callers', baseline: BY_HAND, unit: '/s', target: ratioAtLeast(0.8, 0.9) },
    session: { what: 'whose session a request comes with, Lucia and Drizzle, 8 callers', baseline: BY_HAND, unit: '/s', target: ratioAtLeast(0.8, 0.9) },
    list: { what: 'applications of a guardian (16 of them) with places and vouchers, Drizzle, 8 callers', baseline: BY_HAND, unit: '/s', target: ratioAtLeast(0.8, 0.9) },
  },
  async prepare(context) {
    const { appUrl } = await context.use(benchDatabase);
    const { long } = await context.use(lanes);
    const deps = await benchDeps(appUrl, { start: TEST_START, pool: CALLERS });
    const client = postgres(appUrl, { max: CALLERS, onnotice: () => undefined });
    const hand = byHand(client);
    const people = await signIn(deps, client, long.some);
    const calls = context.size({ smoke: 20, short: 4000, long: 20_000 });
    const perSecond = async (count: number, ask: (person: SignedIn) => Promise<unknown>): Promise<number> => {
      const ms = await sideBySide(CALLERS, count, async (call) => {
        const person = people[call % people.length];
        if (person === undefined || (await ask(person)) === null) throw new Error('nothing was found');
      });
      return count / (ms / 1000);
    };
    const anyone = { kind: 'anonymous' } as const;
    return {
      ours: async () => ({
        place: await perSecond(calls, ({ number }) => publicPages.findPosition(deps, anyone, { number })),
        session: await perSecond(calls, ({ token }) => guardianActorOf(deps.db, systemClock, token)),
        list: await perSecond(calls / 4, ({ guardianId }) => applications.listApplications(deps, { kind: 'guardian', guardianId, sessionId: '' }, {})),
      }),
      baseline: async () => ({
        place: await perSecond(calls, ({ number }) => hand.placeByNumber(number)),
        session: await perSecond(calls, ({ token }) => hand.session(token, systemClock.now())),
        list: await perSecond(calls / 4, ({ guardianId }) => hand.applicationsOf(guardianId)),
      }),
      async close() {
        await Promise.all([deps.close(), client.end()]);
      },
    };
  },
});

async function signIn({ db }: BenchDeps, client: postgres.Sql, some: readonly Waiting[]): Promise<SignedIn[]> {
  const rows = await client<{ id: string; guardian_id: GuardianId }[]>`select id, guardian_id from application where id in ${client(some.map(({ id }) => id))}`;
  const guardianOf = new Map(rows.map((row) => [row.id, row.guardian_id]));
  return db.write(async (tx) => {
    const people: SignedIn[] = [];
    for (const waiting of some) {
      const guardianId = guardianOf.get(waiting.id);
      if (guardianId === undefined) continue;
      // By the machine's time, as sessions run.
      const { token } = await openGuardianSession(tx, guardianId, { at: systemClock.now(), userAgent: 'bench', remember: true });
      people.push({ ...waiting, guardianId, token });
    }
    return people;
  });
}
