import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { Icon, TextLink } from '@balabaqsha/ui';
import { useContacts } from '../page/contacts.ts';
import { useLocale } from '../page/locale-context.ts';
import { ContrastSwitch, TextSizeSwitch } from './preferences-forms.tsx';

export function SiteFooter() {
  const t = layoutTexts[useLocale()];
  const contacts = useContacts();
  return (
    <footer className="mt-8 border-t border-line bg-surface">
      <div className="mx-auto grid max-w-(--container-page) gap-x-8 gap-y-6 px-4 py-8 sm:grid-cols-2 sm:px-6 lg:grid-cols-3">
        <p className="max-w-80 text-sm text-quiet">{t.footer}</p>
        <div>
          <h2 className="font-semibold">{t.contactCentre}</h2>
          <p className="mt-2 flex min-h-8 items-center gap-2">
            <Icon name="phone" size="size-5" className="text-accent" />
            <TextLink href={contacts.phone.href}>{contacts.phone.text}</TextLink>
          </p>
          <p className="flex min-h-8 items-center gap-2">
            <Icon name="chat" size="size-5" className="text-accent" />
            <span>
              <TextLink href={contacts.whatsapp.href}>{contacts.whatsapp.text}</TextLink> ({t.whatsapp})
            </span>
          </p>
        </div>
        <div className="flex flex-col items-start gap-1">
          <TextLink href="/help" className="inline-flex min-h-8 items-center">
            {t.help}
          </TextLink>
          <TextLink href="/support" className="inline-flex min-h-8 items-center">
            {t.support}
          </TextLink>
          <TextLink href="/privacy" className="inline-flex min-h-8 items-center">
            {t.privacy}
          </TextLink>
          <TextLink href="/terms" className="inline-flex min-h-8 items-center">
            {t.terms}
          </TextLink>
          <TextLink href="/accessibility" className="inline-flex min-h-8 items-center">
            {t.accessibility}
          </TextLink>
          <ContrastSwitch />
          <TextSizeSwitch />
        </div>
      </div>
    </footer>
  );
}
