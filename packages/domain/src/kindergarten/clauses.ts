import type { Locale } from '../codes/languages.ts';

/** What a kindergarten's own clauses of the contract are about, in the order in which they stand in it (E3). */
export const CLAUSE_TOPICS = ['HOURS', 'MEALS', 'EXTRAS', 'OTHER'] as const;
export type ClauseTopic = (typeof CLAUSE_TOPICS)[number];

/** Longest clause in one language, in characters. */
export const CLAUSE_LENGTH = 1500;

/** A clause in the two languages of the law; both say the same. */
export interface Clause {
  ru: string;
  kk: string;
}

/** A kindergarten's own clauses by topic; a topic without one is left out. */
export type Clauses = Partial<Record<ClauseTopic, Clause>>;

/** A clause as a contract or a page shows it. */
export interface ShownClause {
  topic: ClauseTopic;
  text: string;
}

/** The clauses in a language, in their order. English readers get the Russian words: a contract has them in no third language. */
export function clausesIn(clauses: Clauses, locale: Locale): ShownClause[] {
  return CLAUSE_TOPICS.flatMap((topic) => {
    const clause = clauses[topic];
    return clause === undefined ? [] : [{ topic, text: locale === 'kk' ? clause.kk : clause.ru }];
  });
}

/** What a form holds, without the topics that it leaves empty. */
export function clausesOf(typed: Readonly<Record<ClauseTopic, Clause>>): Clauses {
  return Object.fromEntries(CLAUSE_TOPICS.filter((topic) => typed[topic].ru !== '' && typed[topic].kk !== '').map((topic) => [topic, typed[topic]]));
}
