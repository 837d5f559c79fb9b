import type { Database } from '@balabaqsha/db';
import { openJobs, type OpenJobs } from '@balabaqsha/jobs';
import { freshDatabase, type FreshDatabase } from './fresh-database.ts';
import { movableClock, type MovableClock } from './movable-clock.ts';
import { outsideWorld, type OutsideWorld } from './outside-world.ts';

/** The same `Deps` as in production, on a real database and job queue, with doubles of the outside world in reach. */
export interface TestDeps extends OutsideWorld {
  db: Database;
  clock: MovableClock;
  jobs: OpenJobs;
  database: FreshDatabase;
  /** In `afterAll`. */
  close(): Promise<void>;
}

/**
 * Builds the dependencies of the use cases on a database of the caller's own, in `beforeAll` of a `*.db.test.ts`.
 * @param options.start where the clock starts; `TEST_START` unless told otherwise
 */
export async function testDeps(options: { start?: Date | string } = {}): Promise<TestDeps> {
  const database = await freshDatabase();
  const queueErrors: Error[] = [];
  const jobs = await openJobs(database.appUrl, { role: 'producer', onError: (error) => queueErrors.push(error) });
  return {
    db: database.db,
    clock: movableClock(options.start),
    jobs,
    ...outsideWorld(),
    database,
    async close() {
      await jobs.close();
      await database.close();
      if (queueErrors[0] !== undefined) throw queueErrors[0];
    },
  };
}
