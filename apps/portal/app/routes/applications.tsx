import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import { applicationStateText, archiveReasonText, correctionTypeName, formatDate, formatDeadline } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { applicationTone, ButtonLink, EmptyState, Icon, PageTitle, SectionTitle, Tag, UiLink } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export const meta = titled((locale) => applicationsTexts[locale].title);

type Summary = RouterOutputs['guardian']['applications']['list'][number];

/** Мои заявки (Q12). */
export async function loader(args: LoaderFunctionArgs) {
  return { applications: await read(args, guardianApi(args).applications.list()) };
}

export default function Applications() {
  const { applications } = useLoaderData<typeof loader>();
  const t = applicationsTexts[useLocale()];
  const live = applications.filter(({ state }) => state !== 'ARCHIVED');
  const archived = applications.filter(({ state }) => state === 'ARCHIVED');
  const add = (
    <ButtonLink href="/applications/new" icon="plus">
      {t.add}
    </ButtonLink>
  );
  return (
    <>
      <PageTitle aside={applications.length > 0 && add}>{t.title}</PageTitle>
      {applications.length === 0 && (
        <EmptyState illustration="queue" title={t.emptyTitle} action={add}>
          {t.emptyText}
        </EmptyState>
      )}
      {live.length > 0 && (
        <section aria-labelledby="live">
          <SectionTitle id="live">{t.live}</SectionTitle>
          <Cards applications={live} />
        </section>
      )}
      {archived.length > 0 && (
        <section aria-labelledby="archive" className="mt-10">
          <SectionTitle id="archive">{t.archive}</SectionTitle>
          <Cards applications={archived} />
        </section>
      )}
    </>
  );
}

function Cards({ applications }: { applications: readonly Summary[] }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {applications.map((application) => (
        <li key={application.number}>
          <ApplicationTile application={application} />
        </li>
      ))}
    </ul>
  );
}

function ApplicationTile({ application }: { application: Summary }) {
  const locale = useLocale();
  const t = applicationsTexts[locale];
  const { number, childName, correctionType, state, archiveReason, submittedAt, position, deadline, mine } = application;
  return (
    <article className="card relative flex h-full flex-col p-5 transition-colors focus-within:border-accent hover:border-accent sm:p-6">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <p className="text-sm text-quiet">{t.application(number)}</p>
        <Tag tone={applicationTone(state)}>{state === 'ARCHIVED' && archiveReason !== null ? archiveReasonText(locale, archiveReason) : applicationStateText(locale, state)}</Tag>
      </div>
      <div className="mt-2 sm:flex sm:items-end sm:justify-between sm:gap-4">
        <div className="min-w-0">
          <h3 className="text-lg font-semibold">
            <UiLink href={`/applications/${number}`} className="text-ink no-underline after:absolute after:inset-0 after:rounded-lg">
              {childName}
            </UiLink>
          </h3>
          <p className="text-sm text-quiet">
            {correctionTypeName(locale, correctionType)}, {formatDate(locale, submittedAt)}
          </p>
          {!mine && <p className="text-sm text-quiet">{t.sentByOther}</p>}
        </div>
        {position !== null && (
          <p className="max-sm:mt-3 sm:shrink-0 sm:text-right">
            <span className="block text-sm text-quiet">{t.position}</span>
            <span className="text-3xl font-bold text-accent">{position.position}</span> <span className="text-sm text-quiet">{t.of(position.of)}</span>
          </p>
        )}
      </div>
      {deadline !== null && (
        <p className="mt-4 flex gap-2 rounded-md bg-deadline-tint px-3 py-2 text-deadline">
          <Icon name="clock" size="size-5" className="mt-0.5" />
          <span className="font-medium text-ink">{formatDeadline(locale, deadline)}</span>
        </p>
      )}
    </article>
  );
}
