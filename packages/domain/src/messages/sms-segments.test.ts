import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsEncoding, smsSegments } from './sms-segments.ts';

describe('N1 how many segments an SMS takes', () => {
  it.each([
    ['nothing', '', 'GSM-7', 1],
    ['160 Latin letters', 'a'.repeat(160), 'GSM-7', 1],
    ['161 Latin letters', 'a'.repeat(161), 'GSM-7', 2],
    ['306 Latin letters', 'a'.repeat(306), 'GSM-7', 2],
    ['307 Latin letters', 'a'.repeat(307), 'GSM-7', 3],
    ['letters that count twice', '€'.repeat(80), 'GSM-7', 1],
    ['one more of them', '€'.repeat(81), 'GSM-7', 2],
    ['such a letter on the seam', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 3],
    ['70 Kazakh letters', 'ә'.repeat(70), 'UCS-2', 1],
    ['71 Russian letters', 'я'.repeat(71), 'UCS-2', 2],
    ['134 Russian letters', 'я'.repeat(134), 'UCS-2', 2],
    ['135 Russian letters', 'я'.repeat(135), 'UCS-2', 3],
    ['35 pictures', '👶'.repeat(35), 'UCS-2', 1],
    ['67 pictures: 33 fit into a part', '👶'.repeat(67), 'UCS-2', 3],
    ['a Latin text with a typographic apostrophe', `${'a'.repeat(70)}’`, 'UCS-2', 2],
  ])('%s', (_, text, encoding, segments) => {
    expect(smsEncoding(text)).toBe(encoding);
    expect(smsSegments(text)).toBe(segments);
  });

  it('a longer text never takes fewer, and one more letter at most one more', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '€', '{', '\n', 'é'), { maxLength: 500 }), fc.constantFrom('a', '€'), (letters, more) => {
        const before = smsSegments(letters.join(''));
        const after = smsSegments([...letters, more].join(''));
        expect(after - before).toBeGreaterThanOrEqual(0);
        expect(after - before).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is never fewer than the letters need', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const room = smsEncoding(text) === 'GSM-7' ? 160 : 70;
        expect(smsSegments(text)).toBeGreaterThanOrEqual(Math.ceil(text.length / room));
      }),
    );
  });
});
