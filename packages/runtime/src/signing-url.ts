import type { Config } from '@balabaqsha/config';
import { NCALAYER_URL } from '@balabaqsha/integrations/ncalayer';

/** Where a page finds NCALayer: the demo one speaks without TLS on a port of its own. */
export function signingUrl({ demo, ncalayerPort }: Pick<Config, 'demo' | 'ncalayerPort'>): string {
  return demo ? `ws://127.0.0.1:${ncalayerPort}` : NCALAYER_URL;
}
