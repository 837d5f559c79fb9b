import { guardianFor, type Actor } from '@balabaqsha/auth';
import { localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import { countAttempt } from '../attempts/index.ts';
import type { downloadOwnDataInput, fileContent } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { readOwnData } from './read-own-data.ts';

/**
 * Everything that is kept about the guardian, for machines (JSON) or for people (PDF) (A9). That it was handed out is
 * recorded (S5).
 * @throws DomainError TOO_MANY_ATTEMPTS
 */
export async function downloadOwnData(deps: Deps, actor: Actor, input: z.output<typeof downloadOwnDataInput>): Promise<z.output<typeof fileContent>> {
  const { guardianId } = guardianFor(actor, 'guardian.ownData.download');
  const now = deps.clock.now();
  await deps.db.write(async (tx) => {
    await countAttempt(tx, now, 'own-data', guardianId);
    await recordAudit(tx, now, actor, { action: 'own-data.downloaded', subject: { kind: 'guardian', id: guardianId }, details: { format: input.format } });
  });
  const content = await deps.db.read((tx) => readOwnData(tx, guardianId, now));
  const name = `balabaqsha-${localDateOf(now)}`;
  if (input.format === 'JSON') return { name: `${name}.json`, type: 'application/json', bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`) };
  return { name: `${name}.pdf`, type: 'application/pdf', bytes: new Uint8Array(await deps.ownData.render(content, input.locale)) };
}
