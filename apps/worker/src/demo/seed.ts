import type { Config } from '@balabaqsha/config';
import { seedDemoCity } from '@balabaqsha/services/demo';
import { compose } from '../composition.ts';
import { log } from '../log.ts';

/** Fills an empty database with the demo city; one that has it is left as it is. */
export async function seedIfEmpty(config: Config, databaseUrl: string): Promise<void> {
  const worker = await compose(config, databaseUrl);
  try {
    if (await seedDemoCity(worker.deps)) log('the demo city is ready');
  } finally {
    await worker.close();
  }
}
