import { redirect } from '@remix-run/node';
import { attempt } from '../form/failure.ts';
import { staffApi, type RouteArgs } from '../session/guard.ts';
import { doneAddress } from './done-address.ts';
import { columnBox, LIST_DEEDS, type List, type ListDeed } from './list.ts';

/**
 * Does what a form about the employee's own view of a list asks: keeps columns or a search, gives a search another name, forgets
 * one or gives it back. The list stays as it was searched and ordered.
 * @param queryOf reads a search and writes it as the list's own address has it, so that nothing else is kept
 * @returns where to go on, or what was refused; `null` for a form about something else
 */
export async function keepView<Column extends string>(args: RouteArgs, form: FormData, { name: list, path, columns }: List<Column>, queryOf: (query: URLSearchParams) => string) {
  const { lists } = staffApi(args);
  const text = (field: string): string => String(form.get(field) ?? '');
  const id = text('id');
  const deeds: Readonly<Record<ListDeed, () => Promise<unknown>>> = {
    columns: () => lists.chooseColumns({ list, columns: columns.filter((column) => form.has(columnBox(column))) }),
    'save-view': () => lists.saveView({ list, name: text('name'), query: queryOf(new URLSearchParams(text('query'))) }),
    'rename-view': () => lists.renameView({ list, id, newName: text('newName') }),
    'forget-view': () => lists.forgetView({ list, id }),
    'restore-view': () => lists.restoreView({ list, id }),
  };
  const intent = LIST_DEEDS.find((each) => each === form.get('intent'));
  if (intent === undefined) return null;
  const done = await attempt(args, form, deeds[intent]);
  if (!done.ok) return done.answer;
  return redirect(doneAddress(args.request, path, { done: intent, ...(intent === 'forget-view' && { forgotten: id }) }));
}
