import type { ClauseTopic } from '@balabaqsha/domain';

/** The kindergarten's contract data as their form has them; the service reads the account and the rest. */
export function requisitesInput(form: FormData) {
  const text = (name: string): string => String(form.get(name) ?? '');
  const clause = (topic: ClauseTopic) => ({ ru: text(`clauses.${topic}.ru`), kk: text(`clauses.${topic}.kk`) });
  return {
    director: text('director'),
    basis: { ru: text('basis.ru'), kk: text('basis.kk'), en: text('basis.en') },
    account: text('account'),
    bank: text('bank'),
    bic: text('bic'),
    clauses: { HOURS: clause('HOURS'), MEALS: clause('MEALS'), EXTRAS: clause('EXTRAS'), OTHER: clause('OTHER') },
  };
}
