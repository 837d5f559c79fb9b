import { Form, useLocation } from '@remix-run/react';
import type { Locale } from '@balabaqsha/domain';
import { formatNumber, localeName, roleName } from '@balabaqsha/i18n';
import { accountTexts } from '@balabaqsha/i18n/console/account';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { classNames, Icon, UiLink } from '@balabaqsha/ui';
import { useAwaitedCounts } from '../live/awaited-work.tsx';
import { useLocale, usePageData } from '../page/page-data.ts';
import { PaletteButton } from '../palette/palette-button.tsx';
import { sectionsFor, type SectionKey } from '../sections.ts';
import { WorkplaceForm } from '../workplace/workplace-form.tsx';

/** Left rail: what this employee works with, who he is, language, the way out. On tablets it lies across the top. */
export function Rail() {
  const locale = useLocale();
  const t = layoutTexts[locale];
  const page = usePageData();
  const { pathname } = useLocation();
  const me = page?.me;
  const sections = sectionsFor(me?.actions ?? []);
  return (
    <header className="flex flex-col print:hidden border-b border-line bg-surface lg:sticky lg:top-0 lg:h-screen lg:w-60 lg:shrink-0 lg:overflow-y-auto lg:border-r lg:border-b-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 px-4 pt-2 lg:block lg:px-3 lg:pt-6">
        <UiLink href="/" className="inline-flex items-center gap-2 rounded-sm text-lg font-bold tracking-tight no-underline lg:ml-2">
          <img src="/icon.svg" alt="" className="size-7" />
          Balabaqsha
        </UiLink>
        <p className={classNames('text-sm text-quiet lg:mb-3 lg:ml-2', sections.length > 0 && 'mr-auto max-sm:hidden')}>{t.product}</p>
        {sections.length > 0 && <PaletteButton />}
      </div>
      {sections.length > 0 && (
        <nav aria-label={t.sections} className="px-2 py-1 lg:flex-1 lg:px-3 lg:py-2">
          <ul className="flex flex-wrap gap-x-1 lg:flex-col lg:gap-1">
            {sections.map(({ key, href, icon }) => {
              const isOpen = pathname === href || pathname.startsWith(`${href}/`);
              return (
                <li key={key}>
                  <UiLink
                    href={href}
                    aria-current={isOpen ? 'page' : undefined}
                    className={`flex min-h-10 items-center gap-2 rounded-md px-2 py-1.5 text-sm font-medium no-underline lg:gap-2.5 lg:px-3 transition-colors ${isOpen ? 'bg-accent-tint text-accent' : 'text-ink hover:bg-wash'}`}
                  >
                    <Icon name={icon} size="size-5" className={isOpen ? 'text-accent' : 'text-quiet'} />
                    {t.nav[key]}
                    <Awaited section={key} />
                  </UiLink>
                </li>
              );
            })}
          </ul>
        </nav>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line px-4 py-1 text-sm lg:block lg:px-5 lg:py-4">
        {me && (
          <div className="flex min-w-0 flex-1 basis-64 flex-wrap gap-x-2 lg:block">
            <UiLink href="/account" className="font-semibold" aria-label={`${me.name}. ${accountTexts[locale].title}`}>
              {me.name}
            </UiLink>
            {me.roles.map(({ role, city, kindergarten }) => (
              <p key={`${role} ${kindergarten?.id ?? ''}`} className="text-quiet">
                {roleName(locale, role)}, {kindergarten ? kindergarten.name[locale] : city[locale]}
              </p>
            ))}
          </div>
        )}
        <WorkplaceForm />
        <div className="flex flex-wrap items-center gap-x-3 lg:-mx-2 lg:mt-2">
          <LanguageSwitch />
          {page?.signedIn && (
            <Form method="post" action="/sign-out">
              <button type="submit" className="inline-flex min-h-10 items-center gap-1.5 rounded-md px-2 font-medium text-accent hover:bg-accent-tint">
                <Icon name="logout" size="size-5" />
                {t.signOut}
              </button>
            </Form>
          )}
        </div>
      </div>
    </header>
  );
}

/** How much waits in a section, at the end of its link. */
function Awaited({ section }: { section: SectionKey }) {
  const locale = useLocale();
  const awaited = useAwaitedCounts().get(section);
  if (awaited === undefined) return null;
  const count = `${formatNumber(locale, awaited.count)}${awaited.atLeast ? '+' : ''}`;
  return (
    <>
      <span className="sr-only">, {layoutTexts[locale].awaits(count)}</span>
      <span aria-hidden="true" className="ml-auto rounded-full bg-accent px-2 text-xs leading-5 font-semibold text-on-accent tabular-nums">
        {count}
      </span>
    </>
  );
}

const SHORT: Readonly<Record<Locale, string>> = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };
const ORDER: readonly Locale[] = ['kk', 'ru', 'en'];

/** Қаз · Рус · Eng; the page stays where it is. */
export function LanguageSwitch() {
  const locale = useLocale();
  const page = usePageData();
  return (
    <Form method="post" action="/language" reloadDocument className="flex gap-0.5" aria-label={layoutTexts[locale].language}>
      <input type="hidden" name="to" value={page?.place ?? '/'} />
      {ORDER.map((each) => (
        <button
          key={each}
          type="submit"
          name="locale"
          value={each}
          lang={each}
          title={localeName(each)}
          aria-current={each === locale ? 'true' : undefined}
          className={`min-h-10 rounded-md px-2 font-medium ${each === locale ? 'bg-wash text-ink' : 'text-accent hover:bg-accent-tint'}`}
        >
          {SHORT[each]}
        </button>
      ))}
    </Form>
  );
}
