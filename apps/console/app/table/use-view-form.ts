import { tablesTexts } from '@balabaqsha/i18n/console/tables';
import type { Failure } from '../form/failure.ts';
import { useAnswer } from '../form/use-answer.ts';
import { useForm, type FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { LIST_DEEDS } from './list.ts';

/** The state of the forms of a list's `OwnView`, of whichever one was refused. */
export function useViewForm(): FormState<'name' | 'newName'> {
  const t = tablesTexts[useLocale()];
  const asked = useAnswer<{ failure?: Failure }>()?.failure?.values.intent;
  const intent = LIST_DEEDS.find((each) => each === asked) ?? 'save-view';
  const taken = { CODE_TAKEN: t.nameTaken };
  return useForm({ name: t.viewName, newName: t.newName }, {}, intent, { name: { INVALID_VALUE: t.tooManyViews, STATE_CHANGED: t.viewGone, ...taken }, newName: taken });
}
