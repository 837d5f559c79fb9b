import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { FILE_SIZE_LIMIT } from '@balabaqsha/domain';
import { parseMultipart } from './multipart.ts';

const BOUNDARY = 'boundary-1';

function formOf(...parts: (string | Buffer)[]) {
  const stream = new PassThrough();
  for (const part of parts) stream.write(part);
  stream.end();
  return Object.assign(stream, { headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } });
}

const field = (name: string, value: string): string => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const fileHead = (name: string, fileName: string): string => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
const END = `\r\n--${BOUNDARY}--\r\n`;

describe('D3 a form with a file', () => {
  it('keeps a Cyrillic file name with quotes, and the fields around it', async () => {
    const { fields, upload } = await parseMultipart(formOf(field('conclusionNumber', 'ПМПК-2026/118'), fileHead('conclusionFileId', 'Қорытынды «Айлин» №1.pdf'), Buffer.from('%PDF-1.7'), `\r\n${field('intent', 'check')}`, END.trimStart()));
    expect(Object.fromEntries(fields)).toEqual({ conclusionNumber: 'ПМПК-2026/118', intent: 'check' });
    expect(upload).toMatchObject({ field: 'conclusionFileId', name: 'Қорытынды «Айлин» №1.pdf', tooLarge: false });
    expect(Buffer.from(upload?.bytes ?? []).toString()).toBe('%PDF-1.7');
  });

  it('takes an empty file field for no file', async () => {
    const { upload } = await parseMultipart(formOf(fileHead('conclusionFileId', ''), END));
    expect(upload).toBeNull();
  });

  it('cuts a file off at the limit and says so', async () => {
    const whole = await parseMultipart(formOf(fileHead('file', 'a.pdf'), Buffer.alloc(FILE_SIZE_LIMIT), END));
    expect(whole.upload?.tooLarge).toBe(false);
    const more = await parseMultipart(formOf(fileHead('file', 'a.pdf'), Buffer.alloc(FILE_SIZE_LIMIT + 100), END));
    expect(more.upload?.tooLarge).toBe(true);
    expect(more.upload?.bytes.length).toBeLessThanOrEqual(FILE_SIZE_LIMIT + 1);
  });

  it('keeps the long lists that employees paste, and refuses a text rather than to cut it off', async () => {
    const list = '2027-01-08; выходной; Перенос\n'.repeat(2_000);
    expect((await parseMultipart(formOf(field('text', list), END.trimStart()))).fields.get('text')).toBe(list);
    await expect(parseMultipart(formOf(field('text', 'x'.repeat(1_000_001)), END.trimStart()))).rejects.toThrow('too long');
  });

  it('refuses a body that ends in the middle', async () => {
    await expect(parseMultipart(formOf(fileHead('file', 'a.pdf'), Buffer.from('half')))).rejects.toThrow();
  });
});
