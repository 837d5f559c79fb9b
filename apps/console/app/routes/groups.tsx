import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatPhone } from '@balabaqsha/i18n';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { ButtonLink, EmptyState, Notice, PageTitle } from '@balabaqsha/ui';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { GroupDone } from '../kindergarten/group-done.tsx';
import { SeatsBoard } from '../kindergarten/seats-board.tsx';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => groupTexts[locale].title);

/** The kindergarten's groups with their seats by who has them (E1, V2). */
export async function loader(args: LoaderFunctionArgs) {
  return { board: await read(args, staffApi(args).kindergarten.board()) };
}

/** Opens a closed group again, or takes a change of a group back. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  if (form.get('intent') === 'undo') {
    const changedAt = new Date(String(form.get('changedAt') ?? ''));
    const undone = await attempt(args, form, () => staffApi(args).kindergarten.undoGroupChange({ id: String(form.get('id') ?? ''), changedAt }));
    return undone.ok ? redirect('/groups?done=undone') : undone.answer;
  }
  const reopened = await attempt(args, form, () => staffApi(args).kindergarten.reopenGroup({ id: String(form.get('id') ?? '') }));
  return reopened.ok ? redirect('/groups?done=reopened') : reopened.answer;
}

export default function Groups() {
  const { board } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = groupTexts[locale];
  const reopening = useForm({}, {}, '');
  const undoing = useForm({}, {}, 'undo');
  const mayChange = usePageData()?.me?.actions.includes('staff.kindergarten.changeGroup') ?? false;
  const waiting = board.groups.filter(({ awaitsYearChange }) => awaitsYearChange).map(({ name }) => name);
  return (
    <>
      <PageTitle
        above={board.name[locale]}
        lead={
          <>
            {board.address[locale]}, {formatPhone(board.phone)}. {t.bin} {board.bin}
          </>
        }
        aside={
          mayChange && (
            <ButtonLink href="/groups/new" icon="plus">
              {t.add}
            </ButtonLink>
          )
        }
      >
        {t.title}
      </PageTitle>
      {undoing.failure === null && <GroupDone groups={board.groups} mayChange={mayChange} />}
      <Problems form={undoing} kept={t.undoFailed} />
      <Problems form={reopening} />
      {!mayChange && <p className="mb-4 text-quiet">{t.readOnly}</p>}
      {waiting.length > 0 && (
        <div className="mb-5">
          <Notice kind="warning" title={t.awaitsYearChange}>
            {t.awaitsYearChangeText(waiting.join(', '))}
          </Notice>
        </div>
      )}
      {board.groups.length === 0 ? (
        <div className="card">
          <EmptyState illustration="kindergarten" title={t.empty}>
            {mayChange && t.emptyText}
          </EmptyState>
        </div>
      ) : (
        <SeatsBoard board={board} mayChange={mayChange} />
      )}
    </>
  );
}
