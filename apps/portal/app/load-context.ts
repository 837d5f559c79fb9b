import type { Api, Refusal } from '@balabaqsha/api';
import type { DemoTools } from '../server/demo-tools.ts';
import type { Upload } from '../server/upload.ts';
import type { Preferences } from './session/preferences.ts';

declare module '@remix-run/server-runtime' {
  /** What the server gives every loader and action. */
  interface AppLoadContext extends Preferences {
    /** The router in process, bound to whoever asks. */
    api: Api;
    refusalOf: (error: unknown) => Refusal;
    signedIn: boolean;
    cookies: Readonly<Record<string, string>>;
    cspNonce: string;
    /** The present instant of the one clock (K3). */
    now: Date;
    /** The file that a multipart form brought. */
    upload: Upload | null;
    userAgent: string;
    secureCookies: boolean;
    /** Address of NCALayer for the page's script. */
    signingUrl: string;
    portalUrl: string;
    /** Where map tiles come from and whom to name for them; `null` without tiles. */
    mapTiles: { url: string; attribution: string } | null;
    /** Present only with DEMO. */
    demo: DemoTools | null;
    /** Written by an action, read by the loaders that run after it for the same page. */
    page: { failed: boolean };
  }
}

export type { Api, Refusal };
