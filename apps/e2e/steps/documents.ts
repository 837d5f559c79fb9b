/** A small but real PDF with a page of its own, as a phone would send it. */
export function pdf(name: string): PickedFile {
  return written(name, '');
}

/** One that asks for a password before it shows anything. */
export function protectedPdf(name: string): PickedFile {
  return written(name, ' /Encrypt << /Filter /Standard /V 1 /R 2 /O (0) /U (0) /P -4 >>');
}

/** The smallest PNG there is, as a photo. */
export function photo(name: string): PickedFile {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return { name, mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') };
}

interface PickedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

function written(name: string, trailer: string): PickedFile {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>'];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') };
}
