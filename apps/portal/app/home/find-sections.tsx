import { homeTexts } from '@balabaqsha/i18n/portal/home';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { Button, Card, Icon, TextField, TextLink } from '@balabaqsha/ui';
import { useContacts } from '../page/contacts.ts';
import { useLocale } from '../page/locale-context.ts';
import { FindPlace } from '../queue/find-place.tsx';

/** The two questions that most people come with: where is my number, and which kindergarten is near. */
export function FindSections() {
  const t = homeTexts[useLocale()];
  return (
    <div className="grid items-stretch gap-4 lg:grid-cols-2">
      <FindPlace />
      <Card title={t.searchTitle}>
        <form method="get" action="/kindergartens" role="search" className="flex flex-col gap-3 sm:flex-row sm:items-end">
          <div className="min-w-0 flex-1">
            <TextField name="search" id="home-search" label={t.searchLabel} type="search" autoComplete="off" maxLength={100} />
          </div>
          <Button icon="search">{t.searchButton}</Button>
        </form>
        <p className="mt-4">
          <TextLink href="/kindergartens">{t.allKindergartens}</TextLink>
        </p>
      </Card>
    </div>
  );
}

/** Whom to call or to write to (P1, P6). */
export function HelpSection() {
  const locale = useLocale();
  const contacts = useContacts();
  const t = homeTexts[locale];
  return (
    <section aria-labelledby="help" className="rounded-lg bg-accent-tint p-5 sm:p-8">
      <h2 id="help" className="text-xl font-semibold">
        {t.help}
      </h2>
      <p className="mt-1 max-w-(--container-text)">{t.helpText}</p>
      <ul className="mt-4 flex flex-col gap-x-8 gap-y-2 sm:flex-row sm:flex-wrap">
        <li className="flex min-h-8 items-center gap-2">
          <Icon name="phone" size="size-5" className="text-accent" />
          <TextLink href={contacts.phone.href}>{contacts.phone.text}</TextLink>
        </li>
        <li className="flex min-h-8 items-center gap-2">
          <Icon name="chat" size="size-5" className="text-accent" />
          <span>
            <TextLink href={contacts.whatsapp.href}>{contacts.whatsapp.text}</TextLink> ({layoutTexts[locale].whatsapp})
          </span>
        </li>
        <li className="flex min-h-8 items-center gap-2">
          <Icon name="mail" size="size-5" className="text-accent" />
          <TextLink href="/support">{t.write}</TextLink>
        </li>
      </ul>
    </section>
  );
}
