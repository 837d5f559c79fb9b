import { ButtonLink, Card, Icon, TextLink } from '@balabaqsha/ui';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { useContacts } from '../page/contacts.ts';
import { useLocale } from '../page/locale-context.ts';

/** Where to turn when the pages have no answer (P6). */
export function ContactCard({ title, text }: { title: string; text: string }) {
  const t = layoutTexts[useLocale()];
  const contacts = useContacts();
  return (
    <Card title={title}>
      <p>{text}</p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-lg">
        <span className="inline-flex items-center gap-2">
          <Icon name="phone" className="text-accent" />
          <TextLink href={contacts.phone.href}>{contacts.phone.text}</TextLink>
        </span>
        <span className="inline-flex items-center gap-2">
          <Icon name="chat" className="text-accent" />
          <TextLink href={contacts.whatsapp.href}>{contacts.whatsapp.text}</TextLink>
        </span>
      </p>
      <p className="mt-4">
        <ButtonLink href="/support" variant="secondary">
          {t.support}
        </ButtonLink>
      </p>
    </Card>
  );
}
