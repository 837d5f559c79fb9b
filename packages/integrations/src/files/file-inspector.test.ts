import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { FILE_SIZE_LIMIT } from '@balabaqsha/domain';
import { clamd } from './clamd.ts';
import { fileInspector } from './file-inspector.ts';

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const box = (main: string, ...compatible: string[]) => latin(`\0\0\0${String.fromCharCode(16 + 4 * compatible.length)}ftyp${main}\0\0\0\0${compatible.join('')}`);
const inspect = (bytes: Uint8Array) => fileInspector().inspect(bytes);
const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n';

describe('D3 the type of a file is told by its content', () => {
  it.each([
    ['PDF', latin(PDF), 'application/pdf'],
    ['JPEG', latin('\xff\xd8\xff\xe0rest'), 'image/jpeg'],
    ['PNG', latin('\x89PNG\r\n\x1a\nrest'), 'image/png'],
    ['HEIC', box('heic'), 'image/heic'],
    ['HEIC behind the general brand', box('mif1', 'mif1', 'heic'), 'image/heic'],
  ])('takes %s', async (_, bytes, type) => {
    expect(await inspect(bytes)).toEqual({ ok: true, type });
  });

  it.each([
    ['a program renamed to .pdf', latin('MZ\x90\0\x03\0\0\0')],
    ['a program with a PDF behind it', latin(`MZ\x90\0\n${PDF}`)],
    ['a web page', latin('<!doctype html><script>')],
    ['an archive', latin('PK\x03\x04')],
    ['a picture of another kind', latin('GIF89a')],
    ['AVIF, which looks like HEIC', box('mif1', 'avif', 'miaf')],
    ['a film', box('isom', 'mp42')],
    ['three bytes', latin('%PD')],
  ])('refuses %s', async (_, bytes) => {
    expect(await inspect(bytes)).toEqual({ ok: false, code: 'FILE_TYPE' });
  });

  it('looks into a part of a larger buffer, not into its beginning', async () => {
    const inside = latin(`0123${'\0\0\0\x14ftypmif1\0\0\0\0heic'}`).subarray(4);
    expect(await inspect(inside)).toEqual({ ok: true, type: 'image/heic' });
  });
});

describe('D3 size', () => {
  it('refuses an empty file', async () => {
    expect(await inspect(new Uint8Array())).toEqual({ ok: false, code: 'FILE_EMPTY' });
  });

  it('takes 10 MB and refuses a byte more', async () => {
    const bytes = new Uint8Array(FILE_SIZE_LIMIT + 1);
    bytes.set(latin('\xff\xd8\xff'));
    expect(await inspect(bytes.subarray(0, FILE_SIZE_LIMIT))).toEqual({ ok: true, type: 'image/jpeg' });
    expect(await inspect(bytes)).toEqual({ ok: false, code: 'FILE_TOO_LARGE' });
  });
});

describe('D3 an encrypted PDF is refused', () => {
  it.each([
    ['by the trailer', `${PDF}trailer\n<< /Size 5 /Encrypt 4 0 R /ID [<00><00>] >>`],
    ['by the trailer, with its dictionary inside', `${PDF}trailer << /Encrypt << /Filter /Standard >> >>`],
    ['by the cross-reference stream', `${PDF}9 0 obj << /Type /XRef /Encrypt 4 0 R >> stream\n\x01\x02\nendstream endobj`],
    ['after other streams', `${PDF}5 0 obj << >> stream\nabc\nendstream endobj\ntrailer << /Encrypt\n4 0 R >>`],
  ])('%s', async (_, text) => {
    expect(await inspect(latin(text))).toEqual({ ok: false, code: 'FILE_ENCRYPTED' });
  });

  it('but not one that only speaks of encryption', async () => {
    for (const text of [`${PDF}<< /EncryptMetadata false >>`, `${PDF}5 0 obj << >> stream\n(/Encrypt 4 0 R)\nendstream endobj`]) {
      expect(await inspect(latin(text))).toEqual({ ok: true, type: 'application/pdf' });
    }
  });
});

describe('D3 viruses', () => {
  /** A daemon that reads a whole INSTREAM conversation and says the given words about what it got. */
  async function withDaemon(say: (content: Buffer) => string | null, check: (port: number) => Promise<void>): Promise<void> {
    const server = createServer((socket) => {
      let received = Buffer.alloc(0);
      socket.on('data', (data) => {
        received = Buffer.concat([received, data]);
        const content = contentOf(received);
        if (content === null) return;
        const words = say(content);
        if (words === null) socket.destroy();
        else socket.end(`stream: ${words}\0`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    await check(address.port);
    await new Promise((resolve) => server.close(resolve));
  }

  function contentOf(received: Buffer): Buffer | null {
    const parts: Buffer[] = [];
    let at = 'zINSTREAM\0'.length;
    while (received.length >= at + 4) {
      const length = received.readUInt32BE(at);
      if (length === 0) return Buffer.concat(parts);
      parts.push(received.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    return null;
  }

  const file = new Uint8Array(200_000);
  file.set(latin('\xff\xd8\xff'));

  it('takes a clean file, every byte of which the daemon saw', async () => {
    await withDaemon((content) => (content.equals(file) ? 'OK' : 'Eicar FOUND'), async (port) => {
      expect(await fileInspector({ antivirus: clamd({ host: '127.0.0.1', port }) }).inspect(file)).toEqual({ ok: true, type: 'image/jpeg' });
    });
  });

  it.each([
    ['an infected file', 'Win.Test.EICAR_HDB-1 FOUND', 'FILE_INFECTED'],
    ['any file when the daemon has an error', 'INSTREAM size limit exceeded. ERROR', 'UNAVAILABLE'],
    ['any file when the daemon hangs up', null, 'UNAVAILABLE'],
  ])('refuses %s', async (_, words, code) => {
    await withDaemon(() => words, async (port) => {
      expect(await fileInspector({ antivirus: clamd({ host: '127.0.0.1', port }) }).inspect(file)).toEqual({ ok: false, code });
    });
  });
});
