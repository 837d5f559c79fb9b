import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { useMemo } from 'react';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { jointChangeTexts } from '@balabaqsha/i18n/console/joint-changes';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Button, buttonClass, EmptyState, PageTitle, SelectField, TextField } from '@balabaqsha/ui';
import { childrenColumns, SEVERAL } from '../children/columns.tsx';
import { CHILDREN_LIST, CHILDREN_ORDERS_OFFERED } from '../children/list.ts';
import { CHILDREN_ORDERS, childrenAddress, childrenQuery, childrenSearchOf, disenrolAddress, type ChildrenSearch } from '../children/search.ts';
import { DoneNotice } from '../components/done-notice.tsx';
import { NextFound } from '../components/next-found.tsx';
import { NextPage } from '../components/next-page.tsx';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useAnswer } from '../form/use-answer.ts';
import { useForm } from '../form/use-form.ts';
import { useFreshPage } from '../live/use-fresh-page.ts';
import { JointUndo } from '../kindergarten/joint-undo.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';
import { foundOnly } from '../table/found-only.ts';
import { keepView } from '../table/keep-view.ts';
import { columnOf, columnsOf } from '../table/list.ts';
import { ListTable } from '../table/list-table.tsx';
import { OwnView } from '../table/own-view.tsx';
import { useViewForm } from '../table/use-view-form.ts';
import { ViewNotice } from '../table/view-notice.tsx';

export const meta = titled((locale) => enrolmentTexts[locale].children.title);

/** What the API is asked for a search. */
const askedFor = ({ groupId, order, after }: ChildrenSearch) => ({ groupId, ...CHILDREN_ORDERS[order], after });

/** Children who are enrolled here (E7), by group and order. The reading is audited (S5). */
export async function loader(args: LoaderFunctionArgs) {
  const search = childrenSearchOf(new URL(args.request.url).searchParams);
  const api = staffApi(args);
  const [page, { groups }, views, changes] = await Promise.all([
    read(args, api.enrolments.children({ ...askedFor(search), search: '' })),
    read(args, api.kindergarten.mine()),
    read(args, api.lists.views({ list: 'CHILDREN' })),
    read(args, api.kindergarten.jointChanges()),
  ]);
  const sorted = columnOf(CHILDREN_ORDERS_OFFERED, search.order);
  const columns = columnsOf(CHILDREN_LIST, views.columns, sorted === undefined || sorted === 'child' ? [] : [sorted]);
  return { page, changes: changes.filter(({ kind }) => kind === 'DISENROLMENT'), groups: groups.map(({ id, name }) => ({ id, name })), saved: views.saved, columns };
}

/** A search for a child, whose name is nothing for an address; what the employee keeps of the list; or a disenrolment of several is taken back. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const kept = await keepView(args, form, CHILDREN_LIST, (query) => childrenQuery({ ...childrenSearchOf(query), after: null }));
  if (kept !== null) return kept;
  const text = (name: string): string => String(form.get(name) ?? '');
  if (text('intent') === 'undo-joint') {
    const undone = await attempt(args, form, () => staffApi(args).kindergarten.undoJointChange({ id: text('jointChange') }));
    return undone.ok ? redirect('/children?done=joint-undone') : undone.answer;
  }
  const here = childrenSearchOf(new URL(args.request.url).searchParams);
  const found = await attempt(args, form, () => staffApi(args).enrolments.children({ ...askedFor(here), search: text('search'), after: text('after') }));
  return found.ok ? { page: found.value, searched: text('search') } : found.answer;
}

export const shouldRevalidate = foundOnly;

export default function Children() {
  // Of the address and not of what was loaded: what is searched for comes with an order of its own.
  const search = childrenSearchOf(useSearchParams()[0]);
  const { page: loaded, changes, groups, saved, columns } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const found = answer !== undefined && 'page' in answer && answer.searched !== '' ? answer : null;
  const { rows: children, total, next } = found?.page ?? loaded;
  useFreshPage();
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const words = t.children;
  const form = useForm({ search: words.search }, { search: found?.searched ?? '' });
  const viewForm = useViewForm();
  const declared = useMemo(() => childrenColumns(locale), [locale]);
  const here = childrenAddress({ ...search, after: null });
  const refused = viewForm.failure === null ? form : viewForm;
  const joint = jointChangeTexts[locale];
  return (
    <>
      <PageTitle
        lead={words.count(total)}
        aside={
          <Form method="post" action="/children/export" reloadDocument>
            <input type="hidden" name="search" value={found?.searched ?? ''} />
            <input type="hidden" name="groupId" value={search.groupId ?? ''} />
            <Button variant="secondary" icon="download">
              {words.export}
            </Button>
          </Form>
        }
      >
        {words.title}
      </PageTitle>
      <DoneNotice texts={{ disenrolled: words.done, 'joint-undone': joint.undo.done }} />
      {refused.failure === null && <ViewNotice />}
      <Problems form={refused} {...(form.failure?.values.intent === 'undo-joint' && { kept: joint.undo.failed })} />
      <JointUndo changes={changes} />
      <div className="mb-5 flex flex-wrap items-end gap-x-8 gap-y-3">
        <Form method="post" action={here} className="flex flex-wrap items-end gap-3" role="search">
          <TextField key={found?.searched ?? ''} {...form.field('search')} type="search" autoComplete="off" maxLength={100} className="w-72 max-w-full" />
          <Submit variant="secondary" icon="search">
            {words.find}
          </Submit>
          {found !== null && (
            // The whole page anew, so that the field is empty too.
            <a href={here} className={buttonClass('quiet')}>
              {words.showAll}
            </a>
          )}
        </Form>
        <Form method="get" className="flex flex-wrap items-end gap-3">
          {search.order !== 'name' && <input type="hidden" name="order" value={search.order} />}
          <SelectField key={search.groupId} name="group" className="w-56" label={t.group} placeholder={words.allGroups} defaultValue={search.groupId ?? ''} options={groups.map(({ id, name }) => ({ value: id, label: name }))} />
          <Button variant="secondary">{layoutTexts[locale].apply}</Button>
        </Form>
      </div>
      {found === null && <OwnView list={CHILDREN_LIST} columns={declared} of={columns} saved={saved} query={childrenQuery({ ...search, after: null })} form={viewForm} />}
      {children.length === 0 ? (
        <div className="card">
          <EmptyState illustration="kindergarten" title={found === null && search.groupId === null ? words.empty : words.nothingFound} />
        </div>
      ) : (
        <ListTable
          caption={words.caption}
          list={CHILDREN_LIST}
          columns={declared}
          shown={columns.shown}
          rows={children}
          rowKey={({ enrolmentId }) => enrolmentId}
          order={{ current: search.order, offered: CHILDREN_ORDERS_OFFERED, addressOf: (order) => childrenAddress({ ...search, order, after: null }), searched: found?.searched ?? null }}
        />
      )}
      {children.length > 0 && (
        <Form id={SEVERAL} method="post" action={disenrolAddress(search)} className="mt-4">
          <p className="mb-2 text-sm text-quiet">{joint.leaving.severalNote}</p>
          <Submit variant="secondary" size="small">
            {joint.leaving.several}
          </Submit>
        </Form>
      )}
      {found === null ? (
        <NextPage first={search.after === null ? null : here} next={next === null ? null : childrenAddress({ ...search, after: next })} />
      ) : (
        <NextFound search={found.searched} after={next} address={here} />
      )}
    </>
  );
}
