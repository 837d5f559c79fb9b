import { benchDatabase } from '../../database/bench-database.ts';
import { defineBench } from '../../harness/definition.ts';
import { ratioAtLeast } from '../../harness/target.ts';
import { waitingJobs } from './waiting-jobs.ts';

/** Whether a backlog makes the worker slow: jobs that do nothing, so that only fetching and completing them counts. */
export const jobRate = defineBench({
  subject: 'jobs',
  rows: {
    rate: { what: "rate of the worker's runtime, 100,000 jobs waiting", baseline: '1,000 waiting', unit: '/s', target: ratioAtLeast(0.8) },
  },
  async prepare(context) {
    const database = await context.use(benchDatabase);
    const [few, many] = [context.size({ smoke: 50, short: 1000, long: 1000 }), context.size({ smoke: 200, short: 100_000, long: 100_000 })];
    const backlog = { few: await waitingJobs(database, 'jobs_few', few), many: await waitingJobs(database, 'jobs_many', many) };
    const rateWith = async (side: 'few' | 'many'): Promise<{ rate: number }> => {
      await backlog[side].fillUp();
      return { rate: await backlog[side].rateOf(few * 0.8) };
    };
    return {
      ours: () => rateWith('many'),
      baseline: () => rateWith('few'),
      async close() {
        await Promise.all([backlog.few.close(), backlog.many.close()]);
      },
    };
  },
});
