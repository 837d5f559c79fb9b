import { readConfig } from '@balabaqsha/config';
import { runWorker } from '@balabaqsha/jobs';
import { compose, operatorLog, stopOnSignals } from '@balabaqsha/runtime';
import { queue, review } from '@balabaqsha/services';
import { startDemo } from './demo/start.ts';
import { jobHandlers, settlingOf } from './handlers.ts';

const config = readConfig();
const log = operatorLog('worker');
const worker = await compose(config, { name: 'worker', jobs: 'worker', log });
const handlers = jobHandlers(worker.deps);
const demo = config.demo ? await startDemo(config, worker, handlers, log) : null;
const running = await runWorker(worker.jobs, handlers, {
  clock: worker.clock,
  onFailure: ({ queue, jobId, ...failure }) => process.stderr.write(`worker: ${queue} ${jobId ?? ''}: ${JSON.stringify(failure)}\n`),
});
const stopFolding = await queue.foldWhenToldTo(worker.deps, (error) => log.failure('lane counts', error));
const stopCarryingOut = await review.carryOutInTime(worker.deps, settlingOf(worker.deps), (error) => log.failure('decisions', error));
log.tell('ready');

// Takes no new work, ends what is under way, then lets go of the database.
stopOnSignals(log, async () => {
  await demo?.close();
  await running.stop();
  await stopFolding();
  await stopCarryingOut();
  await worker.close();
});
