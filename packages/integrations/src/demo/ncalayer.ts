import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { NCALAYER_MODULE } from '../ncalayer/protocol.ts';
import type { SignReply } from '../ncalayer/protocol.ts';
import { DEMO_HOST, portOf } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import type { DemoCertificateAuthority, DemoHolder } from './eds/index.ts';

/** How the person at the computer behaves: whose key is taken, and what is done with it. */
export interface DemoKeyChoice {
  /** IIN or BIN. */
  key: string;
  answer: 'sign' | 'cancel' | 'error';
}

export interface DemoNcalayerOptions {
  port: number;
  authority: DemoCertificateAuthority;
  /** Asked anew for every signature; decides too when nobody has chosen a key. */
  state: () => Promise<DemoKeyChoice>;
  /** Whose key it is; `null` = there is no such key. */
  holder: (key: string) => Promise<DemoHolder | null>;
}

const GREETING = { result: { version: '1.4' } };
const LARGEST_FRAME = 32 * 1024 * 1024;

const signRequest = z.object({
  module: z.literal(NCALAYER_MODULE),
  method: z.literal('sign'),
  args: z.object({
    format: z.literal('cms'),
    data: z.string().min(1),
    signingParams: z.object({ decode: z.boolean(), encapsulate: z.literal(false) }),
    locale: z.string().optional(),
  }),
});

const WORDS = {
  ru: { error: 'Не удалось прочитать ключ: неверный пароль или повреждённое хранилище', noKey: 'Подходящий ключ не найден', unknown: 'Запрос не распознан' },
  kk: { error: 'Кілтті оқу мүмкін болмады: құпиясөз қате немесе қойма бүлінген', noKey: 'Сәйкес кілт табылмады', unknown: 'Сұрау танылмады' },
  en: { error: 'The key could not be read: wrong password or damaged storage', noKey: 'No suitable key was found', unknown: 'The request was not understood' },
} as const;

/**
 * Stands in for NCALayer on the user's computer, over its own protocol, without TLS. It does not filter keys by usage:
 * the filter only shortens a list, anybody can send whatever signature he likes, and the server has to refuse the wrong one.
 * @throws Error when the port is taken
 */
export async function startDemoNcalayer(options: DemoNcalayerOptions): Promise<DemoServer> {
  const server = new WebSocketServer({ host: DEMO_HOST, port: options.port, maxPayload: LARGEST_FRAME });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  server.on('connection', (socket) => {
    // A page that breaks off is its own affair.
    socket.on('error', () => undefined);
    send(socket, GREETING);
    socket.on('message', (data) => {
      void answer(String(data), options).then(
        (reply) => send(socket, reply),
        () => send(socket, failure(WORDS.ru.error)),
      );
    });
  });
  const port = portOf(server.address());
  return {
    port,
    url: `ws://${DEMO_HOST}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const client of server.clients) client.terminate();
      }),
  };
}

async function answer(frame: string, options: DemoNcalayerOptions): Promise<SignReply> {
  const parsed = signRequest.safeParse(parse(frame));
  if (!parsed.success) return failure(WORDS.ru.unknown);
  const { data, signingParams, locale } = parsed.data.args;
  const words = locale === 'kk' || locale === 'en' ? WORDS[locale] : WORDS.ru;
  const choice = await options.state();
  if (choice.answer === 'cancel') return { status: true, body: {} };
  if (choice.answer === 'error') return failure(words.error);
  const holder = await options.holder(choice.key);
  if (holder === null) return failure(words.noKey);
  const document = Buffer.from(data, signingParams.decode ? 'base64' : 'utf8');
  const key = await options.authority.keyFor(choice.key, holder);
  return { status: true, body: { result: [await options.authority.sign(new Uint8Array(document), key)] } };
}

function parse(frame: string): unknown {
  try {
    return JSON.parse(frame);
  } catch {
    return null;
  }
}

function failure(message: string): SignReply {
  return { status: false, code: '500', message };
}

function send(socket: WebSocket, frame: unknown): void {
  socket.send(JSON.stringify(frame));
}
