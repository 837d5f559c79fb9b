import { describe, expect, it } from 'vitest';
import { expectedViews, type SavedView } from './expected-views.ts';

const saved: SavedView[] = [
  { id: '1', name: 'Без места', query: 'state=IN_QUEUE' },
  { id: '2', name: 'Сурдо', query: 'type=HEARING' },
];

function expected(...fields: Record<string, string>[]): string[] {
  const forms = fields.map((each) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(each)) form.set(name, value);
    return form;
  });
  return expectedViews(saved, forms).map(({ name, query, isComing }) => `${name}: ${query}${isComing ? ' (coming)' : ''}`);
}

const KEPT = ['Без места: state=IN_QUEUE', 'Сурдо: type=HEARING'];

describe('saved searches stand as the forms on their way will leave them', () => {
  it('one that is kept stands by its name, and replaces its namesake', () => {
    expect(expected({ intent: 'save-view', name: ' Новые ', query: '' })).toEqual(['Без места: state=IN_QUEUE', 'Новые:  (coming)', 'Сурдо: type=HEARING']);
    expect(expected({ intent: 'save-view', name: 'Сурдо', query: 'year=2021' })).toEqual(['Без места: state=IN_QUEUE', 'Сурдо: year=2021 (coming)']);
  });

  it('one that is forgotten is gone', () => {
    expect(expected({ intent: 'forget-view', id: '1' })).toEqual(['Сурдо: type=HEARING']);
  });

  it('one has its other name at once, unless that is taken', () => {
    expect(expected({ intent: 'rename-view', id: '1', newName: ' Ждут ' })).toEqual(['Ждут: state=IN_QUEUE (coming)', 'Сурдо: type=HEARING']);
    expect(expected({ intent: 'rename-view', id: '1', newName: 'Сурдо' })).toEqual(KEPT);
    expect(expected({ intent: 'rename-view', id: '1', newName: '' })).toEqual(KEPT);
  });

  it('a form without a name, one about columns, and none at all change nothing', () => {
    expect(expected({ intent: 'save-view', name: ' ', query: '' })).toEqual(KEPT);
    expect(expected({ intent: 'columns' })).toEqual(KEPT);
    expect(expected()).toEqual(KEPT);
  });
});
