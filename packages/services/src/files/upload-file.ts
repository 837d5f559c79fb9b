import { guardianFor, type Actor } from '@balabaqsha/auth';
import type { z } from 'zod';
import { countAttempt } from '../attempts/index.ts';
import type { uploaded, uploadInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { checkFileSize, keepFile } from './keep-file.ts';

/**
 * Keeps a guardian's file after looking into it: type by content, size, encryption, viruses (D3).
 * @throws DomainError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE, FILE_ENCRYPTED, FILE_INFECTED, UNAVAILABLE, TOO_MANY_ATTEMPTS
 */
export async function uploadFile(deps: Deps, actor: Actor, input: z.output<typeof uploadInput>): Promise<z.output<typeof uploaded>> {
  const { guardianId } = guardianFor(actor, 'guardian.files.upload');
  checkFileSize(input);
  const now = deps.clock.now();
  await deps.db.write((tx) => countAttempt(tx, now, 'upload', guardianId));
  return keepFile(deps, actor, now, { ...input, guardianId }, async (_, kept) => kept);
}
