import type { Config } from '@balabaqsha/config';
import { startDemoServices } from '@balabaqsha/integrations/demo';
import { runPendingJobs, type JobHandlers } from '@balabaqsha/jobs';
import { demoMessageStore, demoRegisterStore, demoSignatureKeys, followClockOrders } from '@balabaqsha/services/demo';
import type { Worker } from '../composition.ts';
import { logFailure } from '../log.ts';

/**
 * Starts what a demonstration has beside the real thing: the world outside (registers, gateways, NCALayer) and the clock
 * that people move.
 */
export async function startDemo(config: Config, worker: Worker, handlers: JobHandlers): Promise<{ close(): Promise<void> } | null> {
  const { db, demoClock } = worker;
  if (demoClock === null) return null;
  const keys = demoSignatureKeys(db);
  const services = await startDemoServices(config, demoClock, {
    messages: demoMessageStore(db),
    register: demoRegisterStore(db),
    keyChoice: keys.state,
    keyHolder: keys.holder,
  });
  const stopFollowing = await followClockOrders(
    { ...worker.deps, clock: demoClock },
    () => runPendingJobs(worker.jobs, handlers, { othersToo: true }),
    (error) => logFailure('clock', error),
  );
  return {
    async close() {
      await stopFollowing();
      await services.close();
    },
  };
}
