import type { HeicReader } from '@balabaqsha/services/ports';
import type { HeicAnswer } from './heic-process.ts';
import { madeApart } from './made-apart.ts';

/** Reads HEIC in a process of its own (D3): neither browsers nor the library that makes published pictures decode it. */
export function heicReader(): HeicReader {
  const read = madeApart<HeicAnswer>('heic-process.ts');
  return {
    async toJpeg(bytes) {
      const answer = await read(bytes);
      return answer === null || 'failed' in answer ? null : new Uint8Array(answer.bytes);
    },
  };
}
