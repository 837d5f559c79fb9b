import type { Api, Refusal } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import type { Upload } from '../server/upload.ts';

declare module '@remix-run/server-runtime' {
  /** What the server gives every loader and action. */
  interface AppLoadContext {
    /** The router in process, bound to whoever asks. */
    api: Api;
    /** The same for whoever asks by now: a session or a role may have ended since a long answer began. */
    apiAnew: () => Promise<Api>;
    refusalOf: (error: unknown) => Refusal;
    signedIn: boolean;
    /** Where the employee works at this moment (S1); `null` for whoever works at no single place. */
    workplaceId: string | null;
    locale: Locale;
    cookies: Readonly<Record<string, string>>;
    cspNonce: string;
    /** The present instant of the one clock (K3). */
    now: Date;
    /** The file that a form brought, where it brought one. */
    upload: Upload | null;
    userAgent: string;
    secureCookies: boolean;
    /** Address of NCALayer for the page's script. */
    signingUrl: string;
    /** Address of the parents' portal, without a slash at its end. */
    portalUrl: string;
    /** Where the map's tiles come from; `null` where it has none. */
    mapTiles: { url: string; attribution: string } | null;
    demo: boolean;
    /** Written by an action, read by the loaders that run after it for the same page. */
    page: { failed: boolean };
  }
}

export type { Api, Refusal };
