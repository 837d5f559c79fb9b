import sharp from 'sharp';

/**
 * The process that decodes pictures which people send, alone: what a picture may do to a decoder stays in here. It gets the
 * bytes of one picture, answers with what is published of it, and ends.
 */

/** Sides of the published pictures, in pixels: for a page, and for lists and narrow screens. */
const SIDES = { large: 1600, small: 640 } as const;
/** More than any phone's camera makes; a picture that unpacks to more is refused before it is unpacked. */
const MOST_PIXELS = 64_000_000;
/** Enough for rooms and yards on a screen. */
const QUALITY = 78;

/** What the process answers with. Without `keepMetadata` the library writes none: no place, no device, no name. */
export type PhotoAnswer = { large: MadePicture; small: MadePicture } | { failed: true };
interface MadePicture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

async function picture(bytes: Uint8Array, side: number): Promise<MadePicture> {
  const made = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    // Upright by what the camera wrote, before that goes.
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY, progressive: true, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(made.data), width: made.info.width, height: made.info.height };
}

async function answer(bytes: Uint8Array): Promise<PhotoAnswer> {
  try {
    return { large: await picture(bytes, SIDES.large), small: await picture(bytes, SIDES.small) };
  } catch {
    return { failed: true };
  }
}

sharp.concurrency(1);
sharp.cache(false);
process.once('message', (bytes: Uint8Array) => {
  void answer(bytes).then((made) => process.send?.(made, () => process.disconnect()));
});
