import { Form } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { formatDateTime } from '@balabaqsha/i18n';
import { installedTexts } from '@balabaqsha/i18n/portal/installed';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { Card, VisuallyHidden } from '@balabaqsha/ui';
import { SwitchedOff, usePause } from '../components/switched-off.tsx';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/locale-context.ts';
import { browserName } from '@balabaqsha/web';
import { PushSwitch } from './push-switch.tsx';

/** Where the guardian is told by web push, each of which can be switched off, and the switch for this browser (N1, A9). */
export function PushCard({ push }: { push: RouterOutputs['guardian']['push']['devices'] }) {
  const locale = useLocale();
  const t = installedTexts[locale];
  const isOff = usePause('WEB_PUSH') !== undefined;
  if (push.publicKey === null) return null;
  return (
    <Card title={t.pushTitle} id="push">
      <p>{t.pushLead}</p>
      <p className="mt-1 text-sm text-quiet">{t.pushApple}</p>
      <ul className="mt-3 divide-y divide-line">
        {push.devices.map(({ id, createdAt, userAgent, current }) => {
          const name = browserName(userAgent) ?? profileTexts[locale].unknownBrowser;
          const since = t.pushSince(formatDateTime(locale, createdAt));
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <p className="min-w-0">
                <span className="font-medium">{name}</span>
                {current && `, ${t.pushOnHere}`}
                <span className="block text-sm text-quiet">{since}</span>
              </p>
              <Form method="post" action="/profile/push">
                <input type="hidden" name="id" value={id} />
                <Submit variant="secondary">
                  {t.pushSwitchOff}
                  <VisuallyHidden>
                    : {name}, {since}
                  </VisuallyHidden>
                </Submit>
              </Form>
            </li>
          );
        })}
      </ul>
      {isOff ? <SwitchedOff feature="WEB_PUSH" /> : !push.devices.some(({ current }) => current) && <PushSwitch push={push} />}
    </Card>
  );
}
