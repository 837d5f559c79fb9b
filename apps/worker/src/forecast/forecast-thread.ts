import { parentPort, workerData } from 'node:worker_threads';
import { forecastWaits, seededRandom, type CityOutlook } from '@balabaqsha/domain';

/** One question a thread. The same seed each time: the same question gets the same answer. */
const SEED = 1;

parentPort?.postMessage(forecastWaits(workerData as CityOutlook, seededRandom(SEED)));
