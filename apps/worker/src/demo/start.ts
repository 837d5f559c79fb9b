import type { Config } from '@balabaqsha/config';
import { startDemoServices } from '@balabaqsha/integrations/demo';
import { runPendingJobs, type JobHandlers } from '@balabaqsha/jobs';
import type { Composed, OperatorLog } from '@balabaqsha/runtime';
import { demoMessageStore, demoRegisterStore, demoSignatureKeys, followClockOrders } from '@balabaqsha/services/demo';

/**
 * Starts what a demonstration has beside the real thing: the world outside (registers, gateways, NCALayer) and the clock
 * that people move.
 */
export async function startDemo(config: Config, worker: Composed, handlers: JobHandlers, log: OperatorLog): Promise<{ close(): Promise<void> } | null> {
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
    (error) => log.failure('clock', error),
  );
  return {
    async close() {
      await stopFollowing();
      await services.close();
    },
  };
}
