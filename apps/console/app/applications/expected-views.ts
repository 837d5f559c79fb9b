import type { RouterOutputs } from '@balabaqsha/api';

export type SavedView = RouterOutputs['staff']['applications']['views']['saved'][number];

/**
 * Searches under names as they will be once the forms on their way have arrived: one is kept, a name that is there already gets
 * another search, one is forgotten. What is still on its way has a key of its own, and no button yet.
 */
export function expectedViews(saved: readonly SavedView[], forms: readonly FormData[]): (SavedView & { isComing: boolean })[] {
  const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
  const standing = saved.map((view) => ({ ...view, isComing: false }));
  return forms.reduce((views, form) => {
    const id = text(form, 'id');
    switch (text(form, 'intent')) {
      case 'forget-view':
        return views.filter((view) => view.id !== id);
      case 'save-view': {
        const name = text(form, 'name');
        if (name === '') return views;
        const others = views.filter((view) => view.name !== name);
        return [...others, { id: `coming ${name}`, name, query: text(form, 'query'), isComing: true }].sort((a, b) => a.name.localeCompare(b.name));
      }
      default:
        return views;
    }
  }, standing);
}
