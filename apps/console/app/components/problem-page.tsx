import { sessionTexts } from '@balabaqsha/i18n/console/session';
import { workplaceTexts } from '@balabaqsha/i18n/console/workplace';
import { ButtonLink, Illustration, PageTitle, type IllustrationName } from '@balabaqsha/ui';
import { useLocale, usePageData } from '../page/page-data.ts';

export type ProblemKind = 'notFound' | 'forbidden' | 'failure' | 'noRole';

const PICTURES: Readonly<Record<ProblemKind, IllustrationName>> = { notFound: 'signpost', forbidden: 'door', failure: 'signpost', noRole: 'door' };

/** What can't be shown, why, and where to go. */
export function ProblemPage({ kind }: { kind: ProblemKind }) {
  const locale = useLocale();
  const t = sessionTexts[locale];
  const hasOtherPlaces = (usePageData()?.me?.workplaces.length ?? 0) > 1;
  return (
    <div className="flex flex-col items-start gap-6 sm:flex-row">
      <Illustration name={PICTURES[kind]} />
      <div className="min-w-0">
        <PageTitle lead={t[kind].text}>{t[kind].title}</PageTitle>
        {(kind === 'notFound' || kind === 'forbidden') && hasOtherPlaces && <p className="mb-6 max-w-prose">{workplaceTexts[locale].elsewhere}</p>}
        {kind !== 'noRole' && <ButtonLink href="/">{t.home}</ButtonLink>}
      </div>
    </div>
  );
}

/** The kind of page for an answer's status. */
export function problemOf(status: number): ProblemKind {
  if (status === 404) return 'notFound';
  return status === 403 ? 'forbidden' : 'failure';
}
