import { openDatabase, type Database } from '@balabaqsha/db';
import { openJobs } from '@balabaqsha/jobs';
import type { Deps } from '@balabaqsha/services';
import { agreeingConclusions, chosenSigners, fakeRegister, memoryFileStore, movableClock, plainCalendars, plainChildrenSheets, plainContracts, plainOwnData, plainReports, plainTables, plainTexts, plainVouchers, recordingGateway, trustingInspector, type MovableClock } from '@balabaqsha/testkit';
import { instantMs } from '../harness/stopwatch.ts';

/** The product's use cases on the bench's database, with a clock of its own and doubles of the outside world. */
export interface BenchDeps extends Deps {
  clock: MovableClock;
  /** The longest transaction since it was last asked for, in milliseconds. */
  longestTransaction(): number;
  close(): Promise<void>;
}

/**
 * Puts the dependencies together as a process of the product does.
 * @param options.pool connections at most
 */
export async function benchDeps(appUrl: string, options: { start: Date; pool?: number }): Promise<BenchDeps> {
  const opened = openDatabase(appUrl, { max: options.pool ?? 10, applicationName: 'balabaqsha bench', statementTimeoutMs: 300_000, lockTimeoutMs: 120_000 });
  const jobs = await openJobs(appUrl, { role: 'producer', onError: () => undefined });
  let longest = 0;
  const db: Database = {
    ...opened,
    async write(work) {
      // From the first statement to the end of the commit.
      let begun = 0;
      try {
        return await opened.write((tx) => {
          begun = instantMs();
          return work(tx);
        });
      } finally {
        longest = Math.max(longest, instantMs() - begun);
      }
    },
  };
  return {
    db,
    clock: movableClock(options.start),
    jobs,
    register: fakeRegister(),
    conclusions: agreeingConclusions,
    messages: recordingGateway(),
    push: { publicKey: 'the-key-of-the-bench', accepts: () => false, demoDevice: () => null },
    texts: plainTexts,
    files: memoryFileStore(),
    inspector: trustingInspector,
    signatures: chosenSigners(),
    contracts: plainContracts,
    vouchers: plainVouchers,
    ownData: plainOwnData,
    reports: plainReports,
    childrenSheets: plainChildrenSheets,
    tables: plainTables,
    calendars: plainCalendars,
    portalUrl: 'https://portal.test',
    consoleUrl: 'https://console.test',
    demo: false,
    longestTransaction() {
      const was = longest;
      longest = 0;
      return was;
    },
    async close() {
      await jobs.close();
      await opened.close();
    },
  };
}
