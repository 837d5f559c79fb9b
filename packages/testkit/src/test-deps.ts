import { openJobs, type OpenJobs } from '@balabaqsha/jobs';
import type { Deps } from '@balabaqsha/services';
import { plainCalendars, plainChildrenSheets, plainContracts, plainOwnData, plainReports, plainVouchers } from './doubles/documents.ts';
import { memoryFileStore, trustingInspector, type MemoryFileStore } from './doubles/files.ts';
import { plainTexts, recordingGateway, type RecordingGateway } from './doubles/messages.ts';
import { plainPhotos } from './doubles/photos.ts';
import { fakeRegister, type FakeRegister } from './doubles/register.ts';
import { agreeingConclusions, chosenSigners, type ChosenSigners } from './doubles/signatures.ts';
import { freshDatabase, type FreshDatabase } from './fresh-database.ts';
import { movableClock, type MovableClock } from './movable-clock.ts';

/** The same `Deps` as in production, on a real database and job queue, with doubles of the outside world in reach. */
export interface TestDeps extends Deps {
  clock: MovableClock;
  jobs: OpenJobs;
  register: FakeRegister;
  messages: RecordingGateway;
  files: MemoryFileStore;
  signatures: ChosenSigners;
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
    register: fakeRegister(),
    conclusions: agreeingConclusions,
    messages: recordingGateway(),
    push: { publicKey: 'the-key-of-the-tests', accepts: (endpoint) => endpoint.startsWith('https://push.test/'), demoDevice: () => null },
    texts: plainTexts,
    files: memoryFileStore(),
    inspector: trustingInspector,
    photos: plainPhotos,
    signatures: chosenSigners(),
    contracts: plainContracts,
    vouchers: plainVouchers,
    ownData: plainOwnData,
    reports: plainReports,
    childrenSheets: plainChildrenSheets,
    calendars: plainCalendars,
    portalUrl: 'https://portal.test',
    demo: false,
    database,
    async close() {
      await jobs.close();
      await database.close();
      if (queueErrors[0] !== undefined) throw queueErrors[0];
    },
  };
}
