import type { Config } from '@balabaqsha/config';
import { openDatabase, openDemoClock, systemClock, type Database, type DemoClock } from '@balabaqsha/db';
import { childrenSheetWriter, contractRenderer, deadlineCalendarWriter, ownDataRenderer, reportWriter, tableFiles, voucherRenderer } from '@balabaqsha/documents';
import type { Clock } from '@balabaqsha/domain';
import { messageTexts } from '@balabaqsha/i18n';
import { openIntegrations } from '@balabaqsha/integrations';
import { openJobs, type OpenJobs } from '@balabaqsha/jobs';
import type { Deps } from '@balabaqsha/services';
import type { OperatorLog } from './operator-log.ts';

/** A process put together. */
export interface Composed {
  config: Config;
  deps: Deps;
  db: Database;
  clock: Clock;
  /** Present only with DEMO. */
  demoClock: DemoClock | null;
  jobs: OpenJobs;
  close(): Promise<void>;
}

/** Builds the dependencies of the use cases from the real adapters. The only place that knows them all. */
export async function compose(config: Config, { name, jobs: role, log }: { name: 'portal' | 'console' | 'worker'; jobs: 'producer' | 'worker'; log: OperatorLog }): Promise<Composed> {
  if (config.databaseUrl === null) throw new Error(`DATABASE_URL: the ${name} is started with the address of its database`);
  const db = openDatabase(config.databaseUrl, { max: config.databasePool, applicationName: `balabaqsha ${name}` });
  const demoClock = config.demo ? await openDemoClock(db, config.demoNow) : null;
  const clock = demoClock ?? systemClock;
  const jobs = await openJobs(config.databaseUrl, { role, onError: (error) => log.failure('queue', error) });
  const deps: Deps = {
    db,
    clock,
    jobs,
    ...(await openIntegrations(config, clock)),
    texts: messageTexts,
    contracts: contractRenderer(),
    vouchers: voucherRenderer(),
    ownData: ownDataRenderer(),
    reports: reportWriter(),
    childrenSheets: childrenSheetWriter(),
    tables: tableFiles(),
    calendars: deadlineCalendarWriter(),
    portalUrl: config.portalUrl,
    consoleUrl: config.consoleUrl,
    demo: config.demo,
  };
  return {
    config,
    deps,
    db,
    clock,
    demoClock,
    jobs,
    async close() {
      await jobs.close();
      await demoClock?.close();
      await db.close();
    },
  };
}
