import { useSubmit } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { RouterOutputs } from '@balabaqsha/api';
import { installedTexts } from '@balabaqsha/i18n/portal/installed';
import { Button, Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { canSubscribe, subscribeBrowser } from './subscribe-browser.ts';

type Outcome = 'DENIED' | 'FAILED' | 'UNSUPPORTED';

/** Switches web push on for this browser. Only the browser itself can, so without JavaScript it says why not. */
export function PushSwitch({ push }: { push: RouterOutputs['guardian']['push']['devices'] }) {
  const t = installedTexts[useLocale()];
  const submit = useSubmit();
  const [isReady, setReady] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (canSubscribe()) setReady(true);
    else setOutcome('UNSUPPORTED');
  }, []);
  const switchOn = async () => {
    setBusy(true);
    setOutcome(null);
    const device = await subscribeBrowser(push);
    setBusy(false);
    if (typeof device === 'string') setOutcome(device);
    else submit({ ...device }, { method: 'post', action: '/profile/push' });
  };
  const words = outcome && { DENIED: t.pushDenied, FAILED: t.pushFailed, UNSUPPORTED: t.pushUnsupported }[outcome];
  return (
    <div className="mt-3 space-y-3">
      <noscript>
        <p className="text-quiet">{t.pushNeedsScripts}</p>
      </noscript>
      {words && (
        <Notice kind="warning" announce>
          {words}
        </Notice>
      )}
      {isReady && (
        <Button type="button" variant="secondary" onClick={() => void switchOn()} disabled={isBusy}>
          {t.pushSwitchOn}
        </Button>
      )}
    </div>
  );
}
