import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { formatDateShort } from '@balabaqsha/i18n';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { jointChangeTexts } from '@balabaqsha/i18n/console/joint-changes';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Button, buttonClass, EmptyState, linkClass, PageTitle, SelectField, Table, TextField, TextLink } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useAnswer } from '../form/use-answer.ts';
import { useForm } from '../form/use-form.ts';
import { useFreshPage } from '../live/use-fresh-page.ts';
import { childBox } from '../kindergarten/child-box.ts';
import { DocumentGaps } from '../kindergarten/document-gaps.tsx';
import { JointUndo } from '../kindergarten/joint-undo.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => enrolmentTexts[locale].children.title);

/** The form to which the boxes of the rows belong. */
const SEVERAL = 'several';

/** Children who are enrolled here (E7). The reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const api = staffApi(args);
  const [page, { groups }, changes] = await Promise.all([
    read(args, api.enrolments.children({ search: '' })),
    read(args, api.kindergarten.mine()),
    read(args, api.kindergarten.jointChanges()),
  ]);
  return { page, changes: changes.filter(({ kind }) => kind === 'DISENROLMENT'), groups: groups.map(({ id, name }) => ({ id, name })) };
}

/** Search and further pages: a name is nothing for an address, so both are forms. Or a disenrolment of several is taken back. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  if (text('intent') === 'undo-joint') {
    const undone = await attempt(args, form, () => staffApi(args).kindergarten.undoJointChange({ id: text('jointChange') }));
    return undone.ok ? redirect('/children?done=joint-undone') : undone.answer;
  }
  const asked = { search: text('search'), groupId: text('groupId'), after: text('after') };
  const found = await attempt(args, form, () => staffApi(args).enrolments.children(asked));
  return found.ok ? { page: found.value, asked } : found.answer;
}

/** A search reads what it shows and nothing beside it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, formData, defaultShouldRevalidate }) =>
  formData?.get('intent') === 'undo-joint' || (formMethod === undefined && defaultShouldRevalidate);

export default function Children() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const found = answer !== undefined && 'page' in answer ? answer : null;
  const { rows: children, total, next } = found?.page ?? loaded.page;
  const asked = found?.asked ?? { search: '', groupId: '', after: '' };
  useFreshPage();
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const words = t.children;
  const joint = jointChangeTexts[locale];
  const form = useForm({ search: words.search, groupId: t.group }, { search: asked.search, groupId: asked.groupId });
  return (
    <>
      <PageTitle
        lead={words.count(total)}
        aside={
          <Form method="post" action="/children/export" reloadDocument>
            <input type="hidden" name="search" value={asked.search} />
            <input type="hidden" name="groupId" value={asked.groupId} />
            <Button variant="secondary" icon="download">
              {words.export}
            </Button>
          </Form>
        }
      >
        {words.title}
      </PageTitle>
      <DoneNotice texts={{ disenrolled: words.done, 'joint-undone': joint.undo.done }} />
      <Problems form={form} {...(form.failure?.values.intent === 'undo-joint' && { kept: joint.undo.failed })} />
      <JointUndo changes={loaded.changes} />
      <Form method="post" className="mb-5 flex flex-wrap items-end gap-3" role="search">
        <TextField {...form.field('search')} type="search" autoComplete="off" maxLength={100} className="w-72 max-w-full" />
        <SelectField {...form.field('groupId')} className="w-56" placeholder={words.allGroups} options={loaded.groups.map(({ id, name }) => ({ value: id, label: name }))} />
        <Submit variant="secondary" icon="search">
          {words.find}
        </Submit>
        {found !== null && (
          // The whole page anew, so that the fields are empty too.
          <a href="/children" className={buttonClass('quiet')}>
            {words.showAll}
          </a>
        )}
      </Form>
      {children.length === 0 ? (
        <div className="card">
          <EmptyState illustration="kindergarten" title={found === null ? words.empty : words.nothingFound} />
        </div>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          rows={children}
          rowKey={({ enrolmentId }) => enrolmentId}
          columns={[
            {
              key: 'mark',
              header: <span className="sr-only">{joint.leaving.mark}</span>,
              cell: ({ enrolmentId, childName }) => <input type="checkbox" form={SEVERAL} name={childBox(enrolmentId)} className="tick" aria-label={`${joint.leaving.mark}: ${childName}`} />,
            },
            {
              key: 'child',
              header: t.child,
              rowHeader: true,
              cell: ({ enrolmentId, childName, birthDate, missing, expired }) => (
                <>
                  <TextLink href={`/children/${enrolmentId}`}>{childName}</TextLink>
                  <span className="block text-sm font-normal text-quiet">
                    <span className="sr-only">{t.birthDate}: </span>
                    {formatDateShort(birthDate)}
                  </span>
                  <DocumentGaps missing={missing} expired={expired} />
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
                <TextLink href={`/children/${enrolmentId}/disenrol`}>
                  {words.disenrol}
                  <span className="sr-only">: {childName}</span>
                </TextLink>
              ),
            },
          ]}
        />
      )}
      {children.length > 0 && (
        <Form id={SEVERAL} method="post" action="/children/disenrol" className="mt-4">
          <p className="mb-2 text-sm text-quiet">{joint.leaving.severalNote}</p>
          <Submit variant="secondary" size="small">
            {joint.leaving.several}
          </Submit>
        </Form>
      )}
      {next !== null && (
        <Form method="post" className="mt-4">
          <input type="hidden" name="search" value={asked.search} />
          <input type="hidden" name="groupId" value={asked.groupId} />
          <input type="hidden" name="after" value={next} />
          <Submit variant="secondary" size="small">
            {layoutTexts[locale].next}
          </Submit>
        </Form>
      )}
    </>
  );
}
