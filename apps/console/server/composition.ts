import type { Config } from '@balabaqsha/config';
import { openDatabase, openDemoClock, systemClock, type Database, type DemoClock } from '@balabaqsha/db';
import { contractRenderer, deadlineCalendarWriter, ownDataRenderer, voucherRenderer } from '@balabaqsha/documents';
import { messageTexts } from '@balabaqsha/i18n';
import { openIntegrations } from '@balabaqsha/integrations';
import { NCALAYER_URL } from '@balabaqsha/integrations/ncalayer';
import { openJobs } from '@balabaqsha/jobs';
import type { Deps } from '@balabaqsha/services';
import { logFailure } from './log.ts';

/** The console put together. */
export interface Console {
  config: Config;
  deps: Deps;
  db: Database;
  /** Present only with DEMO. */
  demoClock: DemoClock | null;
  /** Where the page finds NCALayer: the demo one speaks without TLS on a port of its own. */
  signingUrl: string;
  close(): Promise<void>;
}

/** Builds the dependencies of the use cases. The only file of this app that knows adapters. */
export async function compose(config: Config, databaseUrl: string): Promise<Console> {
  const db = openDatabase(databaseUrl, { max: config.databasePool, applicationName: 'balabaqsha console' });
  const demoClock = config.demo ? await openDemoClock(db, config.demoNow) : null;
  const clock = demoClock ?? systemClock;
  const jobs = await openJobs(databaseUrl, { role: 'producer', onError: (error) => logFailure('queue', error) });
  const deps: Deps = {
    db,
    clock,
    jobs,
    ...(await openIntegrations(config, clock)),
    texts: messageTexts,
    contracts: contractRenderer(),
    vouchers: voucherRenderer(),
    ownData: ownDataRenderer(),
    calendars: deadlineCalendarWriter(),
    portalUrl: config.portalUrl,
    demo: config.demo,
  };
  return {
    config,
    deps,
    db,
    demoClock,
    signingUrl: config.demo ? `ws://127.0.0.1:${config.ncalayerPort}` : NCALAYER_URL,
    async close() {
      await jobs.close();
      await demoClock?.close();
      await db.close();
    },
  };
}
