import { defineTexts } from '../core/define-texts.ts';

/** Documents of an enrolled child that a kindergarten has to ask for (E3). */
export const documentGapTexts = defineTexts({
  ru: { complete: 'Все есть', missing: (n: number) => `Нет документов: ${n}`, expired: (n: number) => `Истёк срок: ${n}` },
  kk: { complete: 'Бәрі бар', missing: (n: number) => `Жоқ құжаттар: ${n}`, expired: (n: number) => `Мерзімі өткені: ${n}` },
  en: { complete: 'All there', missing: (n: number) => `Missing: ${n}`, expired: (n: number) => `Expired: ${n}` },
});
