import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { photoMaker } from './photo-maker.ts';

const maker = photoMaker();
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#0b6b4f' } });

describe('P3 D3 what is published of a photo', () => {
  it('is upright, of a size for screens, and says nothing of where it was taken', async () => {
    const taken = await plain(2400, 1200)
      .withExif({ IFD0: { Make: 'SECRET-CAMERA' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 14/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('SECRET-CAMERA');
    const made = await maker.make(taken);
    if (!made.ok) throw new Error(made.code);
    expect([made.large.width, made.large.height, made.small.width, made.small.height]).toEqual([800, 1600, 320, 640]);
    for (const { bytes, width, height, type } of [made.large, made.small]) {
      const metadata = await sharp(bytes).metadata();
      expect({ width: metadata.width, height: metadata.height, type: `image/${metadata.format}` }).toEqual({ width, height, type });
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(Buffer.from(bytes).includes('SECRET-CAMERA')).toBe(false);
    }
  });

  it('is never larger than what was sent; a drawing keeps no holes', async () => {
    const drawn = await sharp({ create: { width: 300, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    const made = await maker.make(drawn);
    if (!made.ok) throw new Error(made.code);
    expect([made.large.width, made.large.height, made.large.type]).toEqual([300, 200, 'image/jpeg']);
    expect((await sharp(made.large.bytes).stats()).channels.map(({ mean }) => Math.round(mean))).toEqual([255, 255, 255]);
  });

  it.each([
    ['damaged', async () => (await plain(400, 300).jpeg().toBuffer()).subarray(0, 600)],
    ['no picture at all', async () => Buffer.from('\xff\xd8\xffrest', 'latin1')],
    ['small to send and huge to unpack', () => plain(9000, 9000).png().toBuffer()],
  ])('is nothing where it is %s', async (_, bytes) => {
    expect(await maker.make(await bytes())).toEqual({ ok: false, code: 'PHOTO_UNREADABLE' });
  });
});
