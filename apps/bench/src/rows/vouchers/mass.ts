import { queue, sweeps } from '@balabaqsha/services';
import { DEFAULT_VOUCHER_POLICY, respondDeadline, restoreDeadline } from '@balabaqsha/domain';
import { benchDatabase } from '../../database/bench-database.ts';
import { benchDeps, type BenchDeps } from '../../database/bench-deps.ts';
import { defineBench } from '../../harness/definition.ts';
import { timedAsync } from '../../harness/stopwatch.ts';
import { oursAtMost, ratioAtMost } from '../../harness/target.ts';
import { bareAnnulment, bareIssue } from './bare-statements.ts';
import { massCities, type MassCities } from './mass-city.ts';
import { MORNING } from './morning.ts';

/** 100,000 vouchers given by queue advancement and annulled by the sweep (V1–V4), each with all rows that the product writes. */
export const massVouchers = defineBench({
  subject: 'vouchers',
  rows: {
    issue: {
      what: '100,000 vouchers (20,000 in the short form) with deadline, event, audit, notification and message, planned and issued city by city',
      baseline: 'one bare set-based statement writing the same rows',
      unit: 'ms',
      target: ratioAtMost(1.5, 1),
    },
    annul: { what: 'annulling as many likewise, by the sweep', baseline: 'likewise', unit: 'ms', target: ratioAtMost(1.5, 1.2) },
    longest: { what: 'longest transaction in both', baseline: null, unit: 'ms', target: oursAtMost(1000, 200), over: 'worst' },
  },
  rounds: { short: 5, long: 7 },
  async prepare(context) {
    const mass = await massCities(await context.use(benchDatabase), {
      cities: context.size({ smoke: 2, short: 2, long: 10 }),
      vouchersEach: context.size({ smoke: 50, short: 10_000, long: 10_000 }),
    });
    const { appUrl } = await context.use(benchDatabase);
    const respondBy = respondDeadline(MORNING, DEFAULT_VOUCHER_POLICY, []).at;
    return {
      async ours() {
        const deps = await benchDeps(appUrl, { start: MORNING, pool: 4 });
        try {
          const issue = (await timedAsync(() => issueAll(deps, mass))).ms;
          deps.clock.advanceTo(respondBy);
          const { ms: annul, answer } = await timedAsync(() => sweeps.annulDueVouchers(deps));
          if (answer.silent !== mass.vouchers) throw new Error(`${answer.silent} of ${mass.vouchers} were annulled`);
          return { issue, annul, longest: deps.longestTransaction() };
        } finally {
          await deps.close();
          await mass.reset();
        }
      },
      async baseline() {
        const issue = (await timedAsync(() => mass.run(bareIssue(mass.cities, mass.vouchers / mass.cities.length, MORNING, respondBy)))).ms;
        const annul = (await timedAsync(() => mass.run(bareAnnulment(mass.cities, respondBy, restoreDeadline(respondBy, DEFAULT_VOUCHER_POLICY))))).ms;
        await mass.reset();
        return { issue, annul };
      },
      close: () => mass.close(),
    };
  },
});

/** Runs of each city until nothing is left to offer, as the jobs do that follow each other. */
async function issueAll(deps: BenchDeps, { cities, vouchers }: MassCities): Promise<void> {
  let issued = 0;
  for (const cityId of cities) {
    for (let offered = 1; offered > 0; issued += offered) ({ offered } = await queue.advanceCity(deps, { cityId, cause: 'DAY_START' }));
  }
  if (issued !== vouchers) throw new Error(`${issued} of ${vouchers} were issued`);
}
