import type { RouterOutputs } from '@balabaqsha/api';
import { Form, useSearchParams } from '@remix-run/react';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { Notice } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';

interface GroupDoneProps {
  groups: RouterOutputs['staff']['kindergarten']['board']['groups'];
  mayChange: boolean;
}

/** What was just done with a group. A change can be taken back from here, as long as nobody has changed the group since. */
export function GroupDone({ groups, mayChange }: GroupDoneProps) {
  const t = groupTexts[useLocale()];
  const [search] = useSearchParams();
  const changed = search.get('done') === 'changed' ? groups.find(({ id }) => id === search.get('group')) : undefined;
  if (changed?.undoable == null || !mayChange) return <DoneNotice texts={t.done} />;
  const { id, name, undoable } = changed;
  const undo = (
    <Form method="post" action="/groups">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="changedAt" value={undoable.toISOString()} />
      <Submit name="intent" value="undo" variant="secondary" size="small">
        {t.undo}
        <span className="sr-only">: {name}</span>
      </Submit>
    </Form>
  );
  return (
    <div className="mb-5">
      <Notice kind="success" announce actions={undo}>
        {t.done.changed}
      </Notice>
    </div>
  );
}
