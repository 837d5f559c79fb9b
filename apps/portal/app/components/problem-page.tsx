import { problemTexts } from '@balabaqsha/i18n/portal/problems';
import { ButtonLink, ButtonRow, Illustration, PageTitle } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { usePageData } from '../page/page-data.ts';

/** What can't be shown, why, what is kept and where to go. */
export function ProblemPage({ kind }: { kind: 'notFound' | 'failure' | 'unavailable' }) {
  const t = problemTexts[useLocale()];
  const page = usePageData();
  return (
    <div className="flex flex-col items-start gap-6 sm:flex-row">
      <Illustration name={kind === 'notFound' ? 'signpost' : 'door'} />
      <div className="min-w-0">
        <PageTitle lead={t[kind].text}>{t[kind].title}</PageTitle>
        <ButtonRow>
          {page?.guardian && <ButtonLink href="/applications">{t.applications}</ButtonLink>}
          <ButtonLink href="/" variant={page?.guardian ? 'secondary' : 'primary'}>
            {t.home}
          </ButtonLink>
        </ButtonRow>
      </div>
    </div>
  );
}
