import type { CityId, KindergartenId, StaffId, StaffRole } from '@balabaqsha/domain';
import { appeals, employees, find, kindergarten, operations, review, staffAccess, today, type Deps, type StaffActor } from '@balabaqsha/services';
import { TEST_START } from '@balabaqsha/testkit';
import { benchDatabase } from '../../database/bench-database.ts';
import { benchDeps } from '../../database/bench-deps.ts';
import { sideBySide } from '../../database/callers.ts';
import { defineBench } from '../../harness/definition.ts';
import { oursAtMost } from '../../harness/target.ts';
import { lanes } from '../positions/lanes.ts';
import { longLists } from './long-lists.ts';

const WHOLE = 'with a million behind it, the whole call with its counts and its line in the audit log';

/**
 * Pages as people get them: the list itself, the counts beside it, what is written about the reading. Nothing bare does the same,
 * so the target is what a person takes for at once, of which the server may have a fifth.
 */
export const wholeCalls = defineBench({
  subject: 'lists',
  rows: {
    today: { what: `what waits for an officer, ${WHOLE}`, baseline: null, unit: 'ms', target: oursAtMost(20) },
    number: { what: `an application found by its number, ${WHOLE}`, baseline: null, unit: 'ms', target: oursAtMost(20) },
    iin: { what: `a child found by IIN, ${WHOLE}`, baseline: null, unit: 'ms', target: oursAtMost(20) },
    inbox: { what: `what awaits review, ${WHOLE}`, baseline: null, unit: 'ms', target: oursAtMost(20) },
    appeals: { what: `appeals, ${WHOLE}`, baseline: null, unit: 'ms', target: oursAtMost(20) },
    children: { what: `children of a kindergarten of 500, ${WHOLE}`, baseline: null, unit: 'ms', target: oursAtMost(20) },
    cityStaff: { what: 'employees of a city of 50,000, the whole call', baseline: null, unit: 'ms', target: oursAtMost(20) },
    employees: { what: 'employees of all cities by their last sign-in, 50,000 of them, the whole call', baseline: null, unit: 'ms', target: oursAtMost(20) },
    deliveries: { what: `messages, ${WHOLE}`, baseline: null, unit: 'ms', target: oursAtMost(20) },
  },
  async prepare(context) {
    const { appUrl } = await context.use(benchDatabase);
    const { long } = await context.use(lanes);
    const { cityId, iin, kindergartenId, reviewerId } = await context.use(longLists);
    const deps = await benchDeps(appUrl, { start: TEST_START, pool: 4 });
    const as = (role: StaffRole, at: KindergartenId | null = null): StaffActor => ({
      kind: 'staff', staffId: reviewerId as StaffId, sessionId: 'bench', name: 'bench', iin: '000000000000', roles: [{ role, cityId: cityId as CityId, kindergartenId: at }],
    });
    const [officer, reviewer, administrator, clerk] = [as('CITY_OFFICER'), as('PMPK_SPECIALIST'), as('ADMINISTRATOR'), as('KINDERGARTEN_CLERK', kindergartenId as KindergartenId)];
    const [one] = long.some;
    if (one === undefined) throw new Error('nobody waits in the lane');
    const calls = context.size({ smoke: 2, short: 30, long: 200 });
    const msEach = async (call: () => Promise<unknown>): Promise<number> => (await sideBySide(1, calls, call)) / calls;
    return {
      async ours() {
        return {
          today: await msEach(() => today.readToday(deps, officer, {})),
          number: await msEach(() => findOne(deps, officer, String(one.number))),
          iin: await msEach(() => findOne(deps, officer, iin)),
          inbox: await msEach(() => review.reviewInbox(deps, reviewer, {})),
          appeals: await msEach(() => appeals.appealInbox(deps, officer, {})),
          children: await msEach(() => kindergarten.enrolledChildren(deps, clerk, { search: '' })),
          cityStaff: await msEach(() => employees.cityStaff(deps, officer, { search: '' })),
          employees: await msEach(() => staffAccess.listEmployees(deps, administrator, { sort: 'SIGNED_IN', descending: true })),
          deliveries: await msEach(() => operations.listDeliveries(deps, administrator, { channel: null, state: null })),
        };
      },
      close: () => deps.close(),
    };
  },
});

async function findOne(deps: Deps, officer: StaffActor, text: string): Promise<void> {
  const { applications } = await find.findAnything(deps, officer, { text });
  if (applications.length !== 1) throw new Error('the one that was looked for is not found');
}
