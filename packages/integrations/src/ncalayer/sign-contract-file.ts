import { signCms, toBase64, type SignCmsInput } from './client.ts';

export type SigningProblem = 'cancelled' | 'notRunning' | 'blocked' | 'failed' | 'filesFailed';
export type SigningOutcome = { cms: string } | { problem: SigningProblem; detail: string };

/**
 * Takes the very bytes of the contract and has them signed in NCALayer (E6). Runs in the browser and
 * never throws: whatever happens is an outcome that the page has words for.
 * @param file address of the contract's PDF
 * @param holder whose key signs: a guardian's own, or that of the kindergarten
 */
export async function signContractFile(file: string, { url, locale, holder }: Required<Pick<SignCmsInput, 'url' | 'locale' | 'holder'>>): Promise<SigningOutcome> {
  const bytes = await fetch(file, { credentials: 'same-origin' })
    .then(async (answer) => (answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null))
    .catch(() => null);
  if (bytes === null) return { problem: 'filesFailed', detail: '' };
  const outcome = await signCms({ url, base64: toBase64(bytes), locale, holder });
  switch (outcome.kind) {
    case 'signed':
      return { cms: outcome.cms };
    case 'cancelled':
      return { problem: 'cancelled', detail: '' };
    case 'unavailable':
      return { problem: outcome.reason === 'blocked' ? 'blocked' : 'notRunning', detail: '' };
    case 'failed':
      return { problem: 'failed', detail: outcome.message };
  }
}
