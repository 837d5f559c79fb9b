import type { PhotoMaker, ReadyPhoto } from '@balabaqsha/services/ports';
import { madeApart } from './made-apart.ts';
import type { PhotoAnswer } from './photo-process.ts';

/** Makes published pictures in a process of their own (D3). */
export function photoMaker(): PhotoMaker {
  const make = madeApart<PhotoAnswer>('photo-process.ts');
  return {
    async make(bytes) {
      const answer = await make(bytes);
      if (answer === null || 'failed' in answer) return { ok: false, code: 'PHOTO_UNREADABLE' };
      const ready = (picture: typeof answer.large): ReadyPhoto => ({ ...picture, bytes: new Uint8Array(picture.bytes), type: 'image/jpeg' });
      return { ok: true, large: ready(answer.large), small: ready(answer.small) };
    },
  };
}
