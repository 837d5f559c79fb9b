import { crc32, deflateSync } from 'node:zlib';

/** A flat shape of a drawing, in parts of its width and height; `round` is an ellipse inside the same box. */
export interface Shape {
  left: number;
  top: number;
  width: number;
  height: number;
  colour: `#${string}`;
  round?: boolean;
}

const WIDTH = 960;
const HEIGHT = 720;
const CHANNELS = 3;

/** A drawing of shapes, the later ones over the earlier, as a PNG: what stands for a photo in the demo city. */
export function demoPicture(background: Shape['colour'], shapes: readonly Shape[]): Uint8Array<ArrayBuffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * CHANNELS);
  const paint = (x: number, y: number, colour: string): void => void pixels.write(colour.slice(1), (y * WIDTH + x) * CHANNELS, 'hex');
  for (let y = 0; y < HEIGHT; y += 1) for (let x = 0; x < WIDTH; x += 1) paint(x, y, background);
  for (const shape of shapes) {
    const [left, right] = [shape.left * WIDTH, (shape.left + shape.width) * WIDTH].map(Math.round);
    const [top, bottom] = [shape.top * HEIGHT, (shape.top + shape.height) * HEIGHT].map(Math.round);
    for (let y = top ?? 0; y < (bottom ?? 0); y += 1) for (let x = left ?? 0; x < (right ?? 0); x += 1) if (covers(shape, x / WIDTH, y / HEIGHT)) paint(x, y, shape.colour);
  }
  return png(pixels);
}

function covers({ left, top, width, height, round }: Shape, x: number, y: number): boolean {
  if (!round) return true;
  const across = (x - left - width / 2) / (width / 2);
  const down = (y - top - height / 2) / (height / 2);
  return across * across + down * down <= 1;
}

/** Rows of eight-bit colours as the simplest PNG that there is: one header, one piece of data. */
function png(pixels: Buffer): Uint8Array<ArrayBuffer> {
  const row = WIDTH * CHANNELS;
  const unfiltered = Buffer.from([0]);
  const rows = Array.from({ length: HEIGHT }, (_, y) => Buffer.concat([unfiltered, pixels.subarray(y * row, (y + 1) * row)]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]));
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
