import { data, type ActionFunctionArgs } from '@remix-run/node';
import { attempt } from '../form/failure.ts';
import { groupInput } from '../form/group-input.ts';
import { typedValues } from '../form/kept.ts';
import { staffApi } from '../session/guard.ts';
import type { Preview } from './group-preview.tsx';

/** A preview as its page gets it, with what was typed. */
export interface GroupAnswer {
  preview: Preview;
  about: 'change' | 'closing';
  values: Record<string, string>;
}

const answerWith = (preview: Preview, about: GroupAnswer['about'], values: Record<string, string>) => data({ preview, about, values } satisfies GroupAnswer);

/**
 * Saves a group as it was seen. What takes nothing from anybody is saved at once; what takes something away is shown first,
 * and saved when the same is sent again with the seal of what was shown.
 */
export async function saveSeen(args: ActionFunctionArgs, form: FormData) {
  const api = staffApi(args).kindergarten;
  const id = args.params.id ?? '';
  const change = groupInput(form);
  const content = JSON.stringify(change);
  const seen = form.get('seenContent') === content ? String(form.get('seen') ?? '') : '';
  if (form.get('intent') === 'save' && seen !== '') {
    const saved = await attempt(args, form, () => api.changeGroup({ id, seen, ...change }));
    return saved.ok ? 'done' : saved.answer;
  }
  const looked = await attempt(args, form, () => api.previewGroup({ id, change }));
  if (!looked.ok) return looked.answer;
  const preview = looked.value;
  if (form.get('intent') !== 'save' || (preview.obstacle === null && preview.takesAway)) return answerWith(preview, 'change', { ...typedValues(form), seenContent: content });
  const saved = await attempt(args, form, () => api.changeGroup({ id, seen: preview.seal, ...change }));
  return saved.ok ? 'done' : saved.answer;
}

/** Closes a group as it was seen: what closing does is always shown first. */
export async function closeSeen(args: ActionFunctionArgs, form: FormData) {
  const api = staffApi(args).kindergarten;
  const id = args.params.id ?? '';
  const seen = String(form.get('seen') ?? '');
  if (form.get('intent') === 'close' && seen !== '') {
    const closed = await attempt(args, form, () => api.closeGroup({ id, seen }));
    return closed.ok ? 'done' : closed.answer;
  }
  const looked = await attempt(args, form, () => api.previewGroup({ id, change: null }));
  return looked.ok ? answerWith(looked.value, 'closing', {}) : looked.answer;
}
