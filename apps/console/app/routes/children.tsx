import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatDateShort } from '@balabaqsha/i18n';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { EmptyState, linkClass, PageTitle, Table, TextLink } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => enrolmentTexts[locale].children.title);

/** Children who are enrolled here (E7). The reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  return { children: await read(args, staffApi(args).enrolments.children()) };
}

export default function Children() {
  const { children } = useLoaderData<typeof loader>();
  const t = enrolmentTexts[useLocale()];
  const words = t.children;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <DoneNotice texts={{ disenrolled: words.done }} />
      {children.length === 0 ? (
        <div className="card">
          <EmptyState illustration="kindergarten" title={words.empty} />
        </div>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          rows={children}
          rowKey={({ enrolmentId }) => enrolmentId}
          columns={[
            {
              key: 'child',
              header: t.child,
              rowHeader: true,
              cell: ({ childName, birthDate }) => (
                <>
                  {childName}
                  <span className="block text-sm font-normal text-quiet">
                    <span className="sr-only">{t.birthDate}: </span>
                    {formatDateShort(birthDate)}
                  </span>
                </>
              ),
            },
            { key: 'group', header: t.group, cell: ({ group }) => group.name },
            { key: 'enrolled', header: words.enrolledAt, cell: ({ enrolledAt }) => formatDateShort(enrolledAt) },
            {
              key: 'contract',
              header: words.contract,
              cell: ({ contractFileId, contractNumber }) =>
                contractFileId === null ? (
                  <span className="whitespace-nowrap">{contractNumber}</span>
                ) : (
                  <a href={`/files/${contractFileId}?view=1`} target="_blank" rel="noreferrer" className={`${linkClass} whitespace-nowrap`}>
                    {contractNumber}
                  </a>
                ),
            },
            {
              key: 'disenrol',
              header: <span className="sr-only">{words.disenrol}</span>,
              cell: ({ enrolmentId, childName }) => (
                <TextLink href={`/children/${enrolmentId}`}>
                  {words.disenrol}
                  <span className="sr-only">: {childName}</span>
                </TextLink>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
