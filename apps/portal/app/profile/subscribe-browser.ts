import type { RouterOutputs } from '@balabaqsha/api';

type Push = RouterOutputs['guardian']['push']['devices'];
export type Device = NonNullable<Push['demoDevice']>;

/** Whether this browser shows notifications of sites at all. */
export function canSubscribe(): boolean {
  return 'serviceWorker' in navigator && 'Notification' in window && 'PushManager' in window;
}

/**
 * Asks the person for leave and the browser for an address that messages can be sent to (N1). In a demo the address is the
 * demo push service's: the browser's own service is not asked.
 * @returns why not, where the person or the browser refused
 */
export async function subscribeBrowser({ publicKey, demoDevice }: Pick<Push, 'publicKey' | 'demoDevice'>): Promise<Device | 'DENIED' | 'FAILED'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'DENIED';
  if (demoDevice !== null) return demoDevice;
  try {
    const { pushManager } = await navigator.serviceWorker.ready;
    const { endpoint, keys } = (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })).toJSON();
    const { p256dh, auth } = keys ?? {};
    return endpoint === undefined || p256dh === undefined || auth === undefined ? 'FAILED' : { endpoint, p256dh, auth };
  } catch {
    return 'FAILED';
  }
}
