import { useLocation } from '@remix-run/react';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { Banner, buttonClass, ButtonLink, classNames, Icon, TextLink, UiLink } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { usePageData } from '../page/page-data.ts';
import { Logo } from './logo.tsx';
import { CityChoice, LanguageSwitch } from './preferences-forms.tsx';

/** Logo, city and language, Регистрация and Вход or the person's own menu (P2). On phones the menu opens without JavaScript. */
export function SiteHeader() {
  const page = usePageData();
  const t = layoutTexts[useLocale()];
  return (
    <header className="border-b border-line bg-surface">
      {page?.demo && (
        <Banner kind="warning">
          {t.demo} <TextLink href="/demo">{t.demoTools}</TextLink>
        </Banner>
      )}
      <div className="mx-auto flex max-w-(--container-page) flex-wrap items-center gap-x-1 gap-y-2 px-4 py-2 sm:gap-x-4 sm:px-6">
        <UiLink href="/" className="mr-auto flex min-h-11 items-center rounded-sm text-ink no-underline">
          <Logo crowded={!page?.guardian} />
        </UiLink>
        <div className="hidden items-center gap-4 md:flex">
          <CityChoice id="wide" />
          <LanguageSwitch />
        </div>
        {page?.guardian ? <Bell unread={page.guardian.unread} /> : <Doors />}
        <details className="group w-auto md:hidden">
          <summary className={classNames(buttonClass('quiet', 'small'), '-mr-2 px-2!')}>
            <Icon name="menu" />
            <span className="max-sm:sr-only">{t.menu}</span>
          </summary>
          <div className="absolute right-0 left-0 z-20 mt-2 border-y border-line bg-surface px-4 py-4 shadow-card">
            {page?.guardian && <OwnMenu stacked />}
            <SiteMenu stacked />
            <div className="mt-3 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
              <CityChoice id="narrow" />
              <LanguageSwitch />
            </div>
          </div>
        </details>
      </div>
      <div className="mx-auto hidden max-w-(--container-page) flex-wrap items-center justify-between gap-x-6 px-4 sm:px-6 md:flex">
        <SiteMenu />
        {page?.guardian && <OwnMenu />}
      </div>
    </header>
  );
}

function Doors() {
  const t = layoutTexts[useLocale()];
  return (
    <div className="flex items-center gap-1 sm:gap-2">
      <ButtonLink href="/register" variant="quiet" size="small" className="max-sm:px-1.5">
        {t.register}
      </ButtonLink>
      <ButtonLink href="/login" size="small" className="max-sm:px-2.5">
        {t.signIn}
      </ButtonLink>
    </div>
  );
}

function Bell({ unread }: { unread: number }) {
  const t = layoutTexts[useLocale()];
  return (
    <UiLink href="/notifications" className="relative flex size-11 items-center justify-center rounded-md text-ink hover:bg-wash" aria-label={unread > 0 ? `${t.notifications}, ${t.unread(unread)}` : t.notifications}>
      <Icon name="bell" />
      {unread > 0 && (
        <span aria-hidden="true" className="absolute top-1 right-0.5 min-w-5 rounded-full bg-refusal px-1 text-center text-xs font-semibold text-surface">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </UiLink>
  );
}

function SiteMenu({ stacked = false }: { stacked?: boolean }) {
  const t = layoutTexts[useLocale()];
  return (
    <Menu
      label={t.siteNavigation}
      stacked={stacked}
      items={[
        ['/queue', t.queue],
        ['/kindergartens', t.kindergartens],
        ['/statistics', t.statistics],
        ['/support', t.support],
      ]}
    />
  );
}

function OwnMenu({ stacked = false }: { stacked?: boolean }) {
  const t = layoutTexts[useLocale()];
  return (
    <div className={classNames('flex', stacked ? 'mb-3 flex-col border-b border-line pb-3' : 'flex-wrap items-center')}>
      <Menu
        label={t.accountNavigation}
        stacked={stacked}
        items={[
          ['/applications', t.applications],
          ['/children', t.children],
          ['/profile', t.profile],
        ]}
      />
      <form method="post" action="/sign-out">
        <button className={classNames(menuItem, stacked && 'w-full text-left', 'text-quiet')}>{t.signOut}</button>
      </form>
    </div>
  );
}

const menuItem = 'inline-flex min-h-11 items-center px-3 font-medium no-underline border-b-2 border-transparent hover:text-accent aria-[current=page]:border-accent aria-[current=page]:text-accent';

function Menu({ label, items, stacked }: { label: string; items: readonly (readonly [string, string])[]; stacked: boolean }) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={label}>
      <ul className={classNames('flex', stacked ? 'flex-col' : '-ml-3 flex-wrap')}>
        {items.map(([href, text]) => (
          <li key={href}>
            <UiLink href={href} className={menuItem} aria-current={pathname === href || pathname.startsWith(`${href}/`) ? 'page' : undefined}>
              {text}
            </UiLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
