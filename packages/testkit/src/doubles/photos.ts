import type { HeicReader, PhotoMaker } from '@balabaqsha/services/ports';

/** The smallest bytes that the inspector takes for a JPEG; `salt` makes them differ. */
export const jpegBytes = (salt = ''): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(`\xff\xd8\xff${salt}`, 'latin1'));

/** Publishes what it gets as it is, as if it were 800 by 600 pixels; `unreadable` in the bytes makes it refuse. */
export const plainPhotos: PhotoMaker = {
  make(bytes) {
    if (Buffer.from(bytes).includes('unreadable')) return Promise.resolve({ ok: false, code: 'PHOTO_UNREADABLE' });
    const ready = (width: number, height: number) => ({ bytes: new Uint8Array(bytes), type: 'image/jpeg' as const, width, height });
    return Promise.resolve({ ok: true, large: ready(800, 600), small: ready(400, 300) });
  },
};

/** Shows what it gets as a JPEG of the same words; `unreadable` in the bytes makes it refuse. */
export const plainHeic: HeicReader = {
  toJpeg: (bytes) => Promise.resolve(Buffer.from(bytes).includes('unreadable') ? null : jpegBytes(Buffer.from(bytes).toString('latin1'))),
};
