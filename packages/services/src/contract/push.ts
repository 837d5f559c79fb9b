import { z } from 'zod';
import * as field from './fields.ts';

const base64url = (max: number) => z.string().regex(/^[A-Za-z0-9_-]+={0,2}$/).max(max);

/** A browser as it describes itself when it subscribes. */
export const pushDevice = z.object({ endpoint: z.string().min(1).max(1000), p256dh: base64url(120), auth: base64url(40) });
export const subscribeDeviceInput = pushDevice.extend({ userAgent: z.string().max(400) });
export const unsubscribeDeviceInput = z.object({ id: field.id });

/** Everything that the profile's card about web push needs (A9, N1). */
export const pushDevices = z.object({
  /** Our key for the browser; `null` where web push is not set up. */
  publicKey: z.string().nullable(),
  /** Demo only: what the browser sends instead of asking its own push service. */
  demoDevice: pushDevice.nullable(),
  devices: z.array(z.object({ id: z.uuid(), createdAt: z.date(), userAgent: z.string(), current: z.boolean() })),
});
