import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatPhone } from '@balabaqsha/i18n';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { jointChangeTexts } from '@balabaqsha/i18n/console/joint-changes';
import { ButtonLink, ButtonRow, EmptyState, Notice, PageTitle } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { GroupDone } from '../kindergarten/group-done.tsx';
import { JointUndo } from '../kindergarten/joint-undo.tsx';
import { SeatsBoard } from '../kindergarten/seats-board.tsx';
import { useLocale, usePageData } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => groupTexts[locale].title);

/** The kindergarten's groups with their seats by who has them (E1, V2). */
export async function loader(args: LoaderFunctionArgs) {
  const api = staffApi(args).kindergarten;
  const [board, changes] = await Promise.all([read(args, api.board()), read(args, api.jointChanges())]);
  return { board, changes };
}

/** Opens a closed group again, or takes a change of a group, or of several, back. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  if (form.get('intent') === 'undo') {
    const changedAt = new Date(String(form.get('changedAt') ?? ''));
    const undone = await attempt(args, form, () => staffApi(args).kindergarten.undoGroupChange({ id: String(form.get('id') ?? ''), changedAt }));
    return undone.ok ? redirect('/groups?done=undone') : undone.answer;
  }
  if (form.get('intent') === 'undo-joint') {
    const undone = await attempt(args, form, () => staffApi(args).kindergarten.undoJointChange({ id: String(form.get('jointChange') ?? '') }));
    return undone.ok ? redirect('/groups?done=joint-undone') : undone.answer;
  }
  const reopened = await attempt(args, form, () => staffApi(args).kindergarten.reopenGroup({ id: String(form.get('id') ?? '') }));
  return reopened.ok ? redirect('/groups?done=reopened') : reopened.answer;
}

export default function Groups() {
  const { board, changes } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = groupTexts[locale];
  const reopening = useForm({}, {}, '');
  const undoing = useForm({}, {}, 'undo');
  const undoingJoint = useForm({}, {}, 'undo-joint');
  const joint = jointChangeTexts[locale];
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
            <ButtonRow>
              <ButtonLink href="/groups/year" variant="secondary" icon="calendar">
                {joint.year.open}
              </ButtonLink>
              <ButtonLink href="/groups/new" icon="plus">
                {t.add}
              </ButtonLink>
            </ButtonRow>
          )
        }
      >
        {t.title}
      </PageTitle>
      {undoing.failure === null && <GroupDone groups={board.groups} mayChange={mayChange} />}
      <Problems form={undoing} kept={t.undoFailed} />
      <Problems form={reopening} />
      <Problems form={undoingJoint} kept={joint.undo.failed} />
      <DoneNotice texts={{ 'joint-undone': joint.undo.done }} />
      <JointUndo changes={changes} />
      {!mayChange && <p className="mb-4 text-quiet">{t.readOnly}</p>}
      {waiting.length > 0 && (
        <div className="mb-5">
          <Notice
            kind="warning"
            title={t.awaitsYearChange}
            actions={
              mayChange && (
                <ButtonLink href="/groups/year" variant="secondary" size="small">
                  {joint.year.open}
                </ButtonLink>
              )
            }
          >
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
