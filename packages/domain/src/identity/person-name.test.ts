import { describe, expect, it } from 'vitest';
import { displayName, fullName, shortName } from './person-name.ts';

describe('C1 names from the register are shown as people write them', () => {
  it.each([
    ['АХМЕТОВА', 'Ахметова'], ['ӘБДІҒАППАР', 'Әбдіғаппар'], ['ҺҮЗІРБЕК', 'Һүзірбек'], ['ІҢКӘР', 'Іңкәр'], ['ӨТЕҒЕН ҚЫЗЫ', 'Өтеғен қызы'],
    ['ПЕТРОВА-ВОДКИНА', 'Петрова-Водкина'], ['ВЕЛИ ОГЛЫ', 'Вели оглы'], ['ӘБІЛҚАЙЫР-ҰЛЫ', 'Әбілқайыр-ұлы'], ['  САРЫ   АРҚА ', 'Сары Арқа'], ['', ''],
    ['Мак-Дональд', 'Мак-Дональд'], ['де Вит', 'де Вит'], ['ҰЛЫ', 'Ұлы'],
  ])('%j → %j', (raw, shown) => {
    expect(displayName(raw)).toBe(shown);
  });

  it('puts the parts together, with or without a patronymic', () => {
    const person = { surname: 'АХМЕТОВА', name: 'АЙГҮЛ', patronymic: 'СЕРІКҚЫЗЫ' };
    expect(fullName(person)).toBe('Ахметова Айгүл Серікқызы');
    expect(shortName(person)).toBe('Ахметова А. С.');
    expect(fullName({ ...person, patronymic: null })).toBe('Ахметова Айгүл');
    expect(shortName({ ...person, patronymic: null })).toBe('Ахметова А.');
    expect(fullName({ ...person, patronymic: '' })).toBe('Ахметова Айгүл');
  });
});
