import busboy from 'busboy';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { RequestHandler } from 'express';
import { FILE_SIZE_LIMIT } from '@balabaqsha/domain';

/** The one file that a form brought. */
export interface Upload {
  /** Name of the form's field. */
  field: string;
  /** As the person's device calls it; shown, never used as a path (D3). */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The file went on beyond the limit and was cut off. */
  tooLarge: boolean;
}

export interface ParsedForm {
  fields: URLSearchParams;
  upload: Upload | null;
}

/** The longest texts are lists and tables that employees paste. */
const LIMITS = { fields: 60, fieldSize: 1_000_000, fieldNameSize: 100, files: 1, parts: 62, fileSize: FILE_SIZE_LIMIT + 1, headerPairs: 20 };

/**
 * Reads a multipart form while counting its bytes: one file at most, kept in memory up to the limit of D3. Names come as
 * UTF-8, so Cyrillic ones stay whole.
 * @throws Error when the body is no multipart form, ends too early, or has a text beyond the limit, which would be cut off
 */
export function parseMultipart(request: Readable & Pick<IncomingMessage, 'headers'>): Promise<ParsedForm> {
  return new Promise((resolve, reject) => {
    const parser = busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' });
    const fields = new URLSearchParams();
    let upload: Upload | null = null;
    parser.on('field', (name, value, { valueTruncated }) => (valueTruncated ? reject(new Error('a text of the form is too long')) : fields.append(name, value)));
    parser.on('file', (field, stream, info) => {
      const pieces: Buffer[] = [];
      // A form that ends in the middle fails here too, and nobody else would listen.
      stream.on('error', reject);
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const bytes = Buffer.concat(pieces);
        // A browser sends an empty part for a file field that was left empty.
        if (info.filename || bytes.length > 0) {
          upload = { field, name: info.filename || field, bytes: new Uint8Array(bytes), tooLarge: stream.truncated === true || bytes.length > FILE_SIZE_LIMIT };
        }
      });
    });
    parser.on('error', reject);
    parser.on('close', () => resolve({ fields, upload }));
    request.on('aborted', () => reject(new Error('the form ended too early')));
    request.pipe(parser);
  });
}

/**
 * Lets multipart forms through as plain ones: the fields become a urlencoded body, the file goes to
 * `response.locals.upload`. The framework's own parser breaks on Cyrillic file names and keeps no count.
 */
export function multipartForms(): RequestHandler {
  return (request, response, next) => {
    if (!request.is('multipart/form-data')) return next();
    parseMultipart(request).then(
      ({ fields, upload }) => {
        response.locals.upload = upload;
        response.locals.body = fields.toString();
        next();
      },
      () => void response.status(400).type('text/plain').send('Bad Request'),
    );
  };
}
