import type { Config } from '@balabaqsha/config';
import { compose, type OperatorLog } from '@balabaqsha/runtime';
import { seedDemoCity } from '@balabaqsha/services/demo';

/** Fills an empty database with the demo city; one that has it is left as it is. */
export async function seedIfEmpty(config: Config, log: OperatorLog): Promise<void> {
  const worker = await compose(config, { name: 'worker', jobs: 'worker', log });
  try {
    if (await seedDemoCity(worker.deps)) log.tell('the demo city is ready');
  } finally {
    await worker.close();
  }
}
