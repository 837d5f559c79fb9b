import { connect } from 'node:net';

export type ScanAnswer = 'clean' | 'infected' | 'unavailable';

/** Looks for viruses in a file. Never throws. */
export interface Antivirus {
  scan(bytes: Uint8Array): Promise<ScanAnswer>;
}

const CHUNK = 64 * 1024;
const TIMEOUT_MS = 30_000;

/** ClamAV's daemon over TCP, command INSTREAM: the file goes in chunks, each after its length. */
export function clamd(options: { host: string; port: number; timeoutMs?: number }): Antivirus {
  return {
    scan: (bytes) =>
      new Promise((resolve) => {
        let answer = '';
        const socket = connect({ host: options.host, port: options.port });
        const finish = (result: ScanAnswer): void => {
          socket.destroy();
          resolve(result);
        };
        socket.setTimeout(options.timeoutMs ?? TIMEOUT_MS, () => finish('unavailable'));
        socket.on('error', () => finish('unavailable'));
        socket.on('connect', () => {
          socket.write('zINSTREAM\0');
          for (let at = 0; at < bytes.length; at += CHUNK) {
            const chunk = bytes.subarray(at, at + CHUNK);
            socket.write(lengthOf(chunk));
            socket.write(chunk);
          }
          socket.write(Buffer.alloc(4));
        });
        socket.on('data', (data) => (answer += data.toString('latin1')));
        socket.on('close', () => finish(read(answer)));
      }),
  };
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

/** `stream: OK`, `stream: <name> FOUND`, or an error such as the size limit. */
function read(answer: string): ScanAnswer {
  const text = answer.replace(/\0/g, '').trim();
  if (text.endsWith('FOUND')) return 'infected';
  return text.endsWith('OK') ? 'clean' : 'unavailable';
}
