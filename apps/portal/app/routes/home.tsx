import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatNumber, formatTime } from '@balabaqsha/i18n';
import { homeTexts } from '@balabaqsha/i18n/portal/home';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { ButtonLink, GuideSteps, Icon, Illustration, SectionTitle, StatTile, StatTiles, STEP_ILLUSTRATIONS, UiLink, type IconName } from '@balabaqsha/ui';
import { FindSections, HelpSection } from '../home/find-sections.tsx';
import { useLocale } from '../page/locale-context.ts';
import { useNow, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => homeTexts[locale].title);

/** The form of words beside «<5» (P4). */
const FEW = 5;

/** The home page (P1): the queue's numbers, the two searches, the way in five steps, and the way to everything else. */
export async function loader({ context }: LoaderFunctionArgs) {
  return { numbers: await context.api.public.home() };
}

export default function Home() {
  const { numbers } = useLoaderData<typeof loader>();
  const page = usePageData();
  const locale = useLocale();
  const t = homeTexts[locale];
  const now = useNow();
  const number = (n: number): string => formatNumber(locale, n);
  const count = (n: number | null): string => (n === null ? t.few : number(n));
  return (
    <div className="space-y-14 sm:space-y-20">
      <section className="grid items-center gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <h1 className="text-2xl font-bold tracking-tight sm:text-3xl">{t.title}</h1>
          <p className="mt-4 max-w-(--container-text) text-quiet sm:text-lg">{t.lead}</p>
          <div className="mt-7 flex flex-col gap-3 sm:flex-row">
            <ButtonLink href="/applications/new" size="large" wide>
              {t.apply}
            </ButtonLink>
            <ButtonLink href={page?.guardian ? '/applications' : '/queue'} variant="secondary" size="large" wide>
              {page?.guardian ? t.toApplications : t.toQueue}
            </ButtonLink>
          </div>
        </div>
        <div className="hidden justify-center lg:flex">
          <Illustration name="kindergarten" className="w-72" />
        </div>
      </section>
      <section aria-labelledby="numbers">
        <SectionTitle id="numbers">{t.numbers}</SectionTitle>
        <StatTiles>
          <StatTile icon="queue" value={count(numbers.waiting)} label={t.waiting(numbers.waiting ?? FEW)} />
          <StatTile icon="voucher" value={count(numbers.vouchersThisMonth)} label={t.vouchers(numbers.vouchersThisMonth ?? FEW)} />
          <StatTile icon="seat" value={number(numbers.freeSeats)} label={t.seats(numbers.freeSeats)} />
          <StatTile icon="kindergarten" value={number(numbers.kindergartens)} label={t.kindergartens(numbers.kindergartens)} />
        </StatTiles>
        <p className="mt-4 text-quiet">
          {t.now(formatTime(now))} {numbers.medianWaitDays !== null && t.median(numbers.medianWaitDays)}
        </p>
      </section>
      <FindSections />
      <section aria-labelledby="steps">
        <SectionTitle id="steps">{t.steps}</SectionTitle>
        <GuideSteps label={t.steps} steps={t.stepList.map((step, index) => ({ ...step, illustration: STEP_ILLUSTRATIONS[index] ?? 'documents' }))} />
      </section>
      <Sections />
      <HelpSection />
    </div>
  );
}

function Sections() {
  const locale = useLocale();
  const t = homeTexts[locale];
  const words = layoutTexts[locale];
  const items: readonly { href: string; icon: IconName; title: string; text: string }[] = [
    { href: '/queue', icon: 'queue', title: words.queue, text: t.queueText },
    { href: '/kindergartens', icon: 'kindergarten', title: words.kindergartens, text: t.catalogueText },
    { href: '/statistics', icon: 'chart', title: words.statistics, text: t.statisticsText },
    { href: '/support', icon: 'chat', title: words.support, text: t.supportText },
  ];
  return (
    <section aria-labelledby="sections">
      <SectionTitle id="sections">{t.sections}</SectionTitle>
      <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4">
        {items.map(({ href, icon, title, text }) => (
          <li key={href} className="card relative flex items-start gap-4 p-5 transition-colors hover:border-accent">
            <Icon name={icon} className="mt-0.5 text-accent" />
            <div className="min-w-0">
              <h3 className="font-semibold">
                <UiLink href={href} className="text-ink no-underline after:absolute after:inset-0 after:rounded-lg">
                  {title}
                </UiLink>
              </h3>
              <p className="text-quiet">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
