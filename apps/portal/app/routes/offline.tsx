import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { applicationStateText, archiveReasonText, formatDateTime, formatDeadline } from '@balabaqsha/i18n';
import { installedTexts } from '@balabaqsha/i18n/portal/installed';
import { applicationTone, buttonClass, PageTitle, Tag, TextLink } from '@balabaqsha/ui';
import { useContacts } from '../page/contacts.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

/** Shown at whichever address could not be reached, so that scripts would take it for another page. */
export const handle = { withoutScripts: true };

export const meta = titled((locale) => installedTexts[locale].offlineTitle);

/**
 * What the browser keeps for when there is no network: the last known state of each application, by its number. No child's
 * name, no diagnosis: a phone is looked at by others.
 */
export async function loader(args: LoaderFunctionArgs) {
  const applications = await read(args, guardianApi(args).applications.list());
  return {
    asOf: args.context.now,
    applications: applications.map(({ number, state, archiveReason, position, deadline }) => ({ number, state, archiveReason, position, deadline })),
  };
}

export default function Offline() {
  const { asOf, applications } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = installedTexts[locale];
  const contacts = useContacts();
  return (
    <div className="mx-auto max-w-(--container-text)">
      <PageTitle lead={t.offlineLead(formatDateTime(locale, asOf))}>{t.offlineTitle}</PageTitle>
      {applications.length === 0 && <p>{t.offlineNothing}</p>}
      <ul className="space-y-3">
        {applications.map(({ number, state, archiveReason, position, deadline }) => (
          <li key={number} className="card p-5">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
              <h2 className="font-semibold">{t.application(number)}</h2>
              <Tag tone={applicationTone(state)}>{state === 'ARCHIVED' && archiveReason !== null ? archiveReasonText(locale, archiveReason) : applicationStateText(locale, state)}</Tag>
            </div>
            {position !== null && <p className="mt-2">{t.place(position.position, position.of)}</p>}
            {deadline !== null && <p className="mt-2 font-medium">{t.deadline(formatDeadline(locale, deadline))}</p>}
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <a href="" className={buttonClass('primary')}>
          {t.tryAgain}
        </a>
      </p>
      <p className="mt-6 text-quiet">
        {t.offlineCall} <TextLink href={contacts.phone.href}>{contacts.phone.text}</TextLink>
      </p>
    </div>
  );
}
