import type { RouterOutputs } from '@balabaqsha/api';
import { Form, useSearchParams } from '@remix-run/react';
import { formatDateTime } from '@balabaqsha/i18n';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { jointChangeTexts } from '@balabaqsha/i18n/console/joint-changes';
import { Notice } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale, usePageData } from '../page/page-data.ts';

type Change = RouterOutputs['staff']['kindergarten']['jointChanges'][number];

/** The word behind `?done=` after a joint change. */
export const JOINT_DONE = 'joint';

/**
 * What was lately done with several groups or children at once, each with a button that takes it back; what was done just now is
 * said aloud.
 * @param changes the newest first
 */
export function JointUndo({ changes }: { changes: readonly Change[] }) {
  const locale = useLocale();
  const t = jointChangeTexts[locale].undo;
  const mayChangeYear = usePageData()?.me?.actions.includes('staff.kindergarten.changeYear') ?? false;
  const justDone = useSearchParams()[0].get('done') === JOINT_DONE ? changes[0]?.id : undefined;
  return (
    <div className="mb-5 space-y-3 empty:hidden">
      {changes.map(({ id, kind, academicYear, groups, children, madeAt, madeBy, until }) => {
        const title = kind === 'YEAR_CHANGE' ? t.YEAR_CHANGE({ year: academicYear === null ? '' : groupTexts[locale].academicYearOf(academicYear), groups, children }) : t.DISENROLMENT({ children });
        const undo = (
          <Form method="post">
            <input type="hidden" name="jointChange" value={id} />
            <Submit name="intent" value="undo-joint" variant="secondary" size="small">
              {t.undo}
              <span className="sr-only">: {title}</span>
            </Submit>
          </Form>
        );
        return (
          <Notice key={id} kind={id === justDone ? 'success' : 'info'} announce={id === justDone} title={title} actions={(kind === 'DISENROLMENT' || mayChangeYear) && undo}>
            {t.by(madeBy, formatDateTime(locale, madeAt))} {t.until(formatDateTime(locale, until))}
          </Notice>
        );
      })}
    </div>
  );
}
