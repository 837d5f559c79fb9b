import { Form } from '@remix-run/react';
import { lastDayBefore } from '@balabaqsha/domain';
import { formatDate } from '@balabaqsha/i18n';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { Card, Notice, TextLink } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/locale-context.ts';

interface OwnDataCardProps {
  /** Those whose data he may ask about. */
  whose: readonly { id: string; name: string }[];
  canDelete: boolean;
}

/** What a person can do with the data that are kept about him: take them, see who looked, have them deleted (A9). */
export function OwnDataCard({ whose, canDelete }: OwnDataCardProps) {
  const t = profileTexts[useLocale()];
  return (
    <Card title={t.ownDataTitle}>
      <ul className="space-y-1">
        <li>
          <Way href="/profile/data">{t.downloadData}</Way>
        </li>
        {whose.map(({ id, name }) => (
          <li key={id}>
            <Way href={`/children/${id}/views`}>{t.whoLooked(name)}</Way>
          </li>
        ))}
        {canDelete && (
          <li>
            <Way href="/profile/deletion">{t.deleteAccount}</Way>
          </li>
        )}
      </ul>
    </Card>
  );
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <TextLink href={href} className="inline-flex min-h-8 items-center">
      {children}
    </TextLink>
  );
}

/** Says that the account will be deleted, as long as that can be taken back. */
export function DeletionNotice({ dueAt }: { dueAt: Date }) {
  const locale = useLocale();
  const t = profileTexts[locale];
  return (
    <Notice
      kind="warning"
      title={t.deletionPending(formatDate(locale, lastDayBefore(dueAt)))}
      actions={
        <Form method="post" action="/profile/deletion">
          <Submit name="intent" value="takeBack" variant="secondary">
            {t.keepAccount}
          </Submit>
        </Form>
      }
    />
  );
}
