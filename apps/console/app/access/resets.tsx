import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { formatDateTime, formatPhone } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { Card, Notice } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';

/** Requests for a new second factor, or a whole new access, that await a second administrator (S2). */
export function ResetList({ resets }: { resets: RouterOutputs['staff']['access']['resets'] }) {
  const locale = useLocale();
  const t = accessTexts[locale];
  return (
    <div className="mb-8 max-w-(--container-page)">
      <Card title={t.resets}>
        <p className="text-quiet">{t.resetsLead}</p>
        <ul className="mt-4 divide-y divide-line">
          {resets.map(({ id, kind, phone, employee, reason, askedBy, askedAt, expiresAt, mayDecide }) => (
            <li key={id} className="py-4 first:pt-0 last:pb-0">
              <p className="font-semibold">{employee.name}</p>
              <p className="mt-1">{t.resetSays[kind]}</p>
              {phone !== null && <p className="mt-1 font-medium">{t.codeGoesTo(formatPhone(phone))}</p>}
              <p className="mt-1 break-words whitespace-pre-line">{reason}</p>
              <p className="mt-1 text-sm text-quiet">
                {t.askedBy(askedBy, formatDateTime(locale, askedAt))}. {t.decideBy(formatDateTime(locale, expiresAt))}.
              </p>
              {mayDecide ? (
                <Form method="post" className="mt-3 flex flex-wrap gap-3">
                  <input type="hidden" name="id" value={id} />
                  <Submit name="decision" value="APPROVED" size="small" aria-label={`${t.approve}: ${employee.name}`}>
                    {t.approve}
                  </Submit>
                  <Submit name="decision" value="REFUSED" variant="secondary" size="small" aria-label={`${t.refuse}: ${employee.name}`}>
                    {t.refuse}
                  </Submit>
                </Form>
              ) : (
                <p className="mt-2 text-sm font-medium">{t.otherDecides}</p>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

/** The code that the employee needs to set up his new authenticator, shown this once. */
export function ResetCode({ code }: { code: string }) {
  const t = accessTexts[useLocale()];
  return (
    <div className="mb-8 max-w-(--container-text)">
      <Notice kind="success" title={t.codeTitle} announce>
        <p className="my-2 text-2xl font-bold tracking-widest">{code}</p>
        <p>{t.codeText}</p>
      </Notice>
    </div>
  );
}
