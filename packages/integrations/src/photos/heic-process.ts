import { createRequire } from 'node:module';
import sharp from 'sharp';

/**
 * The process that decodes photos of telephones, alone: it gets the bytes of one HEIC, answers with its main picture as a JPEG,
 * upright and without what the camera wrote, and ends.
 */

/** More than any telephone's camera makes; a picture that unpacks to more is refused before it is unpacked. */
const MOST_PIXELS = 64_000_000;
/** Longest side in pixels: small print of a document can be read when it is enlarged. */
const LONGEST_SIDE = 3200;
const QUALITY = 82;

/** What the process answers with. */
export type HeicAnswer = { bytes: Uint8Array } | { failed: true };

/** What is used of the library, which describes only what it was made from. */
interface Heif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}
interface HeifImage {
  is_primary(): number | boolean;
  get_width(): number;
  get_height(): number;
  /** Fills the data with red, green, blue and alpha of each pixel; tells `null` where it can't. */
  display(into: { data: Uint8ClampedArray; width: number; height: number }, told: (pixels: object | null) => void): void;
}
const { HeifDecoder } = createRequire(import.meta.url)('libheif-js/wasm-bundle') as Heif;

async function answer(bytes: Uint8Array): Promise<HeicAnswer> {
  try {
    const pictures = new HeifDecoder().decode(bytes);
    const picture = pictures.find((each) => each.is_primary()) ?? pictures[0];
    if (picture === undefined) return { failed: true };
    const [width, height] = [picture.get_width(), picture.get_height()];
    if (width * height > MOST_PIXELS) return { failed: true };
    const data = new Uint8ClampedArray(width * height * 4);
    const shown = await new Promise<object | null>((resolve) => picture.display({ data, width, height }, resolve));
    if (shown === null) return { failed: true };
    const made = await sharp(data, { raw: { width, height, channels: 4 } })
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY })
      .toBuffer();
    return { bytes: new Uint8Array(made) };
  } catch {
    return { failed: true };
  }
}

sharp.concurrency(1);
sharp.cache(false);
process.once('message', (bytes: Uint8Array) => {
  void answer(bytes).then((made) => process.send?.(made, () => process.disconnect()));
});
