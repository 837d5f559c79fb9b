import type { FileType } from '@balabaqsha/domain';

const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx']);

/** Tells a file's type by its content (D3); `null` for every type that people may not send. */
export function fileTypeOf(bytes: Uint8Array): FileType | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  return isHeic(bytes) ? 'image/heic' : null;
}

/** HEIC names itself in the first box, as the main brand or, behind the general `mif1` and `msf1`, among the compatible ones. */
function isHeic(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || latin(bytes, 4, 8) !== 'ftyp') return false;
  const main = latin(bytes, 8, 12);
  if (HEIC_BRANDS.has(main)) return true;
  if (main !== 'mif1' && main !== 'msf1') return false;
  const end = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length);
  for (let at = 16; at + 4 <= end; at += 4) {
    if (HEIC_BRANDS.has(latin(bytes, at, at + 4))) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
