import { readConfig } from '@balabaqsha/config';
import { runWorker } from '@balabaqsha/jobs';
import { queue } from '@balabaqsha/services';
import { compose } from './composition.ts';
import { startDemo } from './demo/start.ts';
import { jobHandlers } from './handlers.ts';
import { log, logFailure } from './log.ts';

const config = readConfig();
if (config.databaseUrl === null) throw new Error('DATABASE_URL: the worker is started with the address of its database');

const worker = await compose(config, config.databaseUrl);
const handlers = jobHandlers(worker.deps);
const demo = config.demo ? await startDemo(config, worker, handlers) : null;
const running = await runWorker(worker.jobs, handlers, {
  clock: worker.clock,
  onFailure: ({ queue, jobId, ...failure }) => process.stderr.write(`worker: ${queue} ${jobId ?? ''}: ${JSON.stringify(failure)}\n`),
});
const stopFolding = await queue.foldWhenToldTo(worker.deps, (error) => logFailure('lane counts', error));
log('ready');

let stopping = false;
/** Takes no new work, ends what is under way, then lets go of the database. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await demo?.close();
  await running.stop();
  await stopFolding();
  await worker.close();
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logFailure('stop', error);
        process.exit(1);
      },
    );
  });
}
