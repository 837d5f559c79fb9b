/** A browser that wants to be told, as the browser itself describes it. */
export interface PushDevice {
  /** Address at the browser's push service. Whoever knows it can write there, so it leaves the server to that service only. */
  endpoint: string;
  /** The browser's public key, base64url. */
  p256dh: string;
  /** The secret it shares with us, base64url. */
  auth: string;
}

/** What the portal has to know of web push before a browser can subscribe. */
export interface PushSettings {
  /** Our key as browsers ask for it (VAPID), base64url; `null` where web push is not set up. */
  readonly publicKey: string | null;
  /** Whether this is the address of a push service that messages may go to. */
  accepts(endpoint: string): boolean;
  /** Demo only: a device that the demo push service stands for, another at each call; `null` in a real system. */
  demoDevice(): PushDevice | null;
}
