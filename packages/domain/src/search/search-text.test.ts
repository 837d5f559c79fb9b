import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchIn, searchMatch, searchable, storable } from './search-text.ts';

describe('a text that a database takes', () => {
  it('has no zero characters and no half of a character, and is the same otherwise', () => {
    expect(storable('Ә\u0000й\ud800гүл 🙂\n')).toBe('Әйгүл 🙂\n');
    expect(searchable('Ә\u0000йгүл')).toBe('аигул');
  });
});

describe('P3 the search of the catalogue', () => {
  it.each([
    ['қуаныш', 'Балабақша «Қуаныш»'],
    ['куаныш', 'Балабақша «Қуаныш»'],
    ['ПЧЕЛКА', 'Ясли-сад «Пчёлка»'],
    ['абай', 'Абай даңғылы, 12'],
    ['абай 12', 'Абай даңғылы, 12'],
    ['«Балдаурен»', 'Балдәурен'],
    ['', 'anything'],
  ])('%s finds %s', (search, text) => expect(searchMatch(search, [text])).toBe('exact'));

  it.each([
    ['карлыгащ', 'Қарлығаш'],
    ['тимерязева', 'ул. Тимирязева, 60'],
    ['айгелек', 'Айгөлек'],
    ['жулдзы', 'Жұлдыз'],
    ['кабанбая', 'ул. Кабанбай батыра, 37'],
    ['болашок', 'Болашақ балабақшасы'],
    ['розыбк', 'ул. Розыбакиева, 210'],
  ])('%s finds %s but for a typing error', (search, text) => expect(searchMatch(search, [text])).toBe('close'));

  it.each([
    ['абай 13', 'Абай даңғылы, 12'],
    ['сад', 'Сәби'],
    ['балапан', 'Күншуақ'],
  ])('%s does not find %s', (search, text) => expect(searchMatch(search, [text])).toBeNull());

  it('finds words in different languages', () => expect(searchMatch('sun қуаныш', ['Kindergarten Sun', 'Қуаныш'])).toBe('exact'));

  it('composes letters that came in two parts', () => expect(searchable('й'.normalize('NFD'))).toBe(searchable('й')));

  it('shows what only resembles the search where nothing fits to the letter', () => {
    const names = ['Балапан', 'Балапар'];
    const found = (search: string) => searchIn(search, names, (name) => [name]);
    expect(found('балапан')).toEqual(['Балапан']);
    expect(found('балапаг')).toEqual(names);
    expect(found('')).toEqual(names);
    expect(found('самал')).toEqual([]);
  });
});

describe('P3 typing errors are forgiven', () => {
  const letters = [...'абвгдежзиклмнопрстуфхцчшыэюя'];
  const word = fc.array(fc.constantFrom(...letters), { minLength: 5, maxLength: 12 }).map((each) => each.join(''));

  it('one wrong, missing or additional letter, or two that changed places', () =>
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...letters), fc.constantFrom('other', 'missing', 'added', 'swapped'), (right, where, letter, error) => {
        const at = where % (right.length - 1);
        const typed = {
          other: right.slice(0, at) + letter + right.slice(at + 1),
          missing: right.slice(0, at) + right.slice(at + 1),
          added: right.slice(0, at) + letter + right.slice(at),
          swapped: right.slice(0, at) + (right[at + 1] ?? '') + (right[at] ?? '') + right.slice(at + 2),
        }[error];
        expect(searchMatch(typed ?? right, ['сад', right, 'улица 5'])).not.toBeNull();
      }),
    ));

  it('a word that was begun is found at every letter', () =>
    fc.assert(
      fc.property(word, fc.nat(), (right, length) => {
        expect(searchMatch(right.slice(0, 1 + (length % right.length)), [right])).toBe('exact');
      }),
    ));
});
