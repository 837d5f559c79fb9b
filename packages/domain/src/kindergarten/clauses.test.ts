import { describe, expect, it } from 'vitest';
import { LOCALES } from '../codes/languages.ts';
import { CLAUSE_TOPICS, clausesIn, clausesOf, type Clause, type ClauseTopic } from './clauses.ts';

const none: Record<ClauseTopic, Clause> = { HOURS: { ru: '', kk: '' }, MEALS: { ru: '', kk: '' }, EXTRAS: { ru: '', kk: '' }, OTHER: { ru: '', kk: '' } };
const meals = { ru: 'Пять раз в день', kk: 'Күніне бес рет' };

describe('E3 a kindergarten’s own clauses', () => {
  it('are those that say something in both languages', () => {
    expect(clausesOf(none)).toEqual({});
    expect(clausesOf({ ...none, MEALS: meals, OTHER: { ru: 'Только так', kk: '' } })).toEqual({ MEALS: meals });
  });

  it('stand in their order, in the language of the contract', () => {
    const all = clausesOf(Object.fromEntries(CLAUSE_TOPICS.map((topic) => [topic, { ru: `${topic} ru`, kk: `${topic} kk` }])) as Record<ClauseTopic, Clause>);
    expect(LOCALES.map((locale) => clausesIn(all, locale).map(({ text }) => text))).toEqual(LOCALES.map((locale) => CLAUSE_TOPICS.map((topic) => `${topic} ${locale === 'kk' ? 'kk' : 'ru'}`)));
  });
});
