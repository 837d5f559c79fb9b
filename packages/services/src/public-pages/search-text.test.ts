import { describe, expect, it } from 'vitest';
import { isFound, searchable } from './search-text.ts';

describe('P3 the search of the catalogue', () => {
  it.each([
    ['қуаныш', 'Балабақша «Қуаныш»'],
    ['куаныш', 'Балабақша «Қуаныш»'],
    ['ПЧЕЛКА', 'Ясли-сад «Пчёлка»'],
    ['абай', 'Абай даңғылы, 12'],
    ['абай 12', 'Абай даңғылы, 12'],
    ['«Балдаурен»', 'Балдәурен'],
    ['', 'anything'],
  ])('%s finds %s', (search, text) => expect(isFound(search, [text])).toBe(true));

  it('does not find what has only some of the words', () => expect(isFound('абай 13', ['Абай даңғылы, 12'])).toBe(false));

  it('finds words in different languages', () => expect(isFound('sun қуаныш', ['Kindergarten Sun', 'Қуаныш'])).toBe(true));

  it('composes letters that came in two parts', () => expect(searchable('й'.normalize('NFD'))).toBe(searchable('й')));
});
