import type { Locale } from '@balabaqsha/domain';

/** Forms of a word beside a number. Kazakh keeps the singular after numbers, so its two forms are usually the same. */
export interface PluralForms {
  ru: { one: string; few: string; many: string };
  kk: { one: string; other: string };
  en: { one: string; other: string };
}

/**
 * The form of a word that goes with a whole number: `plural('ru', 3, { one: 'день', few: 'дня', many: 'дней' })` is
 * «дня». The number itself is not part of the answer.
 */
export function plural<L extends Locale>(locale: L, n: number, forms: PluralForms[L]): string {
  return locale === 'ru' ? russian(n, forms as PluralForms['ru']) : twoForms(n, forms as PluralForms['kk']);
}

const russianRules = new Intl.PluralRules('ru');

function russian(n: number, forms: PluralForms['ru']): string {
  const category = russianRules.select(Math.abs(n));
  if (category === 'one') return forms.one;
  if (category === 'many') return forms.many;
  return forms.few;
}

// The rule of both languages for whole numbers, the same on every machine.
function twoForms(n: number, forms: PluralForms['kk']): string {
  return Math.abs(n) === 1 ? forms.one : forms.other;
}
