const PEM = /^-----BEGIN (?:CMS|PKCS7|PKCS #7 SIGNED DATA)-----([\s\S]*?)-----END [^-]+-----$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * Reads the text that NCALayer gives: base64, maybe PEM-wrapped, maybe the only element of a JSON array.
 * @returns the bytes of the CMS, or `null` when the text is none of these
 */
export function decodeCms(text: string): Uint8Array | null {
  const single = onlyElement(text.trim());
  if (single === null) return null;
  const wrapped = PEM.exec(single.trim());
  const base64 = (wrapped?.[1] ?? single).replace(/\s+/g, '');
  if (!BASE64.test(base64)) return null;
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

function onlyElement(text: string): string | null {
  if (!text.startsWith('[')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? value[0] : null;
  } catch {
    return null;
  }
}
