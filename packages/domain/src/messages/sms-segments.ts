/** Letters of the SMS alphabet (3GPP TS 23.038), each one septet. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Letters that need an escape before them: two septets. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** How a text travels: seven bits a letter, or sixteen where one letter is outside of the SMS alphabet. */
export type SmsEncoding = 'GSM-7' | 'UCS-2';

/** Units that fit into a message of one segment, and into each of several: those carry a header. */
const ROOM = { 'GSM-7': { alone: 160, each: 153 }, 'UCS-2': { alone: 70, each: 67 } } as const satisfies Record<SmsEncoding, { alone: number; each: number }>;

/** The alphabet that a text needs. Russian and Kazakh always need UCS-2, and so does a typographic apostrophe. */
export function smsEncoding(text: string): SmsEncoding {
  return [...text].every((letter) => BASIC.has(letter) || EXTENDED.has(letter)) ? 'GSM-7' : 'UCS-2';
}

/**
 * How many SMS a text is sent and paid as (N1): one up to 160 septets of GSM-7 or 70 units of UCS-2, else parts of 153
 * or 67. No letter is torn between two parts.
 */
export function smsSegments(text: string): number {
  const encoding = smsEncoding(text);
  const sizes = [...text].map((letter) => (encoding === 'UCS-2' ? letter.length : EXTENDED.has(letter) ? 2 : 1));
  const { alone, each } = ROOM[encoding];
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return 1;
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > each) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return segments;
}
