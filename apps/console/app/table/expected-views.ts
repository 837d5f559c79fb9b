import type { RouterOutputs } from '@balabaqsha/api';

export type SavedView = RouterOutputs['staff']['lists']['views']['saved'][number];

/**
 * Searches under names as they will be once the forms on their way have arrived: one is kept, a name that is there already gets
 * another search, one gets another name, one is forgotten. What is still on its way has a key of its own, and no button yet.
 */
export function expectedViews(saved: readonly SavedView[], forms: readonly FormData[]): (SavedView & { isComing: boolean })[] {
  const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
  const standing = saved.map((view) => ({ ...view, isComing: false }));
  return forms.reduce((views, form) => {
    const id = text(form, 'id');
    switch (text(form, 'intent')) {
      case 'forget-view':
        return views.filter((view) => view.id !== id);
      case 'rename-view': {
        const name = text(form, 'newName');
        // A name that is taken will be refused.
        if (name === '' || views.some((view) => view.name === name)) return views;
        return views.map((view) => (view.id === id ? { ...view, name, isComing: true } : view));
      }
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
