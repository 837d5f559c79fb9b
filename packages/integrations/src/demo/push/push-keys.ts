import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import webPush from 'web-push';
import { z } from 'zod';

const keysFile = z.object({
  /** What the portal signs with. */
  vapid: z.object({ publicKey: z.string(), privateKey: z.string() }),
  /** What the demo's devices are encrypted for. All of them have the same keys: nothing of theirs is secret. */
  device: z.object({ p256dh: z.string(), privateKey: z.string(), auth: z.string() }),
});
export type DemoPushKeys = z.infer<typeof keysFile>;

/**
 * Opens the keys of the demo's web push, or makes them at the first start. Several processes may do it at the same time:
 * the first one's stay.
 * @param file created with its folder when missing
 */
export async function openDemoPushKeys(file: string): Promise<DemoPushKeys> {
  const kept = await readKeys(file);
  if (kept !== null) return kept;
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(newKeys()), { mode: 0o600 });
  // A link appears as a whole and never takes the place of another's.
  await link(draft, file).catch(() => undefined);
  await rm(draft);
  const opened = await readKeys(file);
  if (opened === null) throw new Error('The keys of the demo push service could not be made');
  return opened;
}

function newKeys(): DemoPushKeys {
  const device = createECDH('prime256v1');
  const p256dh = device.generateKeys('base64url');
  return { vapid: webPush.generateVAPIDKeys(), device: { p256dh, privateKey: device.getPrivateKey('base64url'), auth: randomBytes(16).toString('base64url') } };
}

async function readKeys(file: string): Promise<DemoPushKeys | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : keysFile.parse(JSON.parse(text));
}
