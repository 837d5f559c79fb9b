import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { changedDays, PositionByDay } from './position-by-day.tsx';

const days = [14, 14, 12, 12, 9].map((position, index) => ({ key: `2026-11-0${index + 1}`, label: `${index + 1} ноября`, position }));
const texts = { line: 'Место изменилось с 14 на 9', changedDays: 'Дни', day: 'День', place: 'Место' };
const render = (shown: typeof days): string => renderToStaticMarkup(<PositionByDay days={shown} texts={texts} format={String} />);

describe('Q6 the place by day', () => {
  test('the table has the days on which it changed, newest first', () => {
    expect(changedDays(days).map(({ key, position }) => `${key} ${position}`)).toEqual(['2026-11-05 9', '2026-11-03 12', '2026-11-01 14']);
  });

  test('the line is one picture with words, keeps a number until the next, and rises towards the head of the queue', () => {
    const page = render(days);
    expect(page).toContain('role="img" aria-label="Место изменилось с 14 на 9"');
    expect(page).toContain('d="M0 100.00H50.00V60.00H100.00V0.00H100"');
  });

  test('nothing is drawn where nothing changed', () => {
    expect(render(days.slice(0, 2))).toBe('');
    expect(render([])).toBe('');
  });
});
