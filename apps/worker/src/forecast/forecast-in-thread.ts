import { Worker } from 'node:worker_threads';
import type { WaitForecast } from '@balabaqsha/domain';
import type { forecast } from '@balabaqsha/services';

/** Below the two minutes after which the queue takes a job for hanging. */
const LONGEST_MS = 90_000;
/** The queue is bounded, so what it takes is too; more is a fault that must not take the whole worker along. */
const MEMORY_MB = 512;

/**
 * Makes a forecast in a thread of its own: it works for seconds without a pause, and the other jobs of this process go on
 * meanwhile, deadlines among them (V10).
 * @throws Error where it takes too long or fails; the job is tried again
 */
export const forecastInThread: forecast.Forecaster = (outlook) =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./forecast-thread.ts', import.meta.url), { workerData: outlook, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    const timer = setTimeout(() => {
      void thread.terminate();
      reject(new Error('a forecast took too long'));
    }, LONGEST_MS);
    thread.once('message', (forecasts: WaitForecast[]) => resolve(forecasts));
    thread.once('error', reject);
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('a forecast ended without an answer'));
    });
  });
