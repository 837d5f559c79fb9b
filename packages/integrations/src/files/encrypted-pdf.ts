const ENCRYPT_ENTRY = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;

/**
 * Tells whether a PDF is encrypted: nobody could read it, not even with an empty password do all viewers agree.
 * The trailer, or the dictionary of the cross-reference stream, then has an `/Encrypt` entry; both are always in clear.
 * What stands inside streams is content and doesn't count.
 */
export function isEncryptedPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let from = 0;
  while (from < text.length) {
    const start = text.indexOf('stream', from);
    const end = start === -1 ? text.length : start;
    if (ENCRYPT_ENTRY.test(text.slice(from, end))) return true;
    if (start === -1) return false;
    const after = text.indexOf('endstream', start);
    if (after === -1) return ENCRYPT_ENTRY.test(text.slice(start));
    from = after + 'endstream'.length;
  }
  return false;
}
