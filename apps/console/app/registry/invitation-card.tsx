import { Form } from '@remix-run/react';
import { LOCALES } from '@balabaqsha/domain';
import { formatDateTime, localeName } from '@balabaqsha/i18n';
import { staffTexts } from '@balabaqsha/i18n/console/staff';
import { Card, SelectField } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import type { Invitation } from './expected-invitation.ts';
import { InvitationTag } from './invitation-tag.tsx';

/** What has become of an employee's invitation; while he has not come in, a new one can be sent or the open one withdrawn. */
export function InvitationCard({ invitation, mayInvite }: { invitation: Invitation; mayInvite: boolean }) {
  const locale = useLocale();
  const t = staffTexts[locale];
  return (
    <Card title={t.invitation}>
      <div className="space-y-4">
        <p>
          <InvitationTag state={invitation.state} />
          <span className="mt-2 block text-sm text-quiet">
            {t.sentAt(formatDateTime(locale, invitation.sentAt))}
            {invitation.state === 'PENDING' && `, ${t.goodUntil(formatDateTime(locale, invitation.expiresAt))}`}
          </span>
        </p>
        {mayInvite && (
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <SelectField name="locale" label={t.locale} hint={t.sendAgainNote} defaultValue={locale === 'en' ? 'ru' : locale} options={LOCALES.map((each) => ({ value: each, label: localeName(each) }))} />
            <Submit name="intent" value="send" variant="secondary" size="small">
              {t.sendAgain}
            </Submit>
            {invitation.state === 'PENDING' && (
              <Submit name="intent" value="withdraw" variant="danger" size="small">
                {t.withdraw}
              </Submit>
            )}
          </Form>
        )}
      </div>
    </Card>
  );
}
