import { defineTexts } from '../core/define-texts.ts';

/** Documents of an enrolled child that a kindergarten has to ask for (E3). */
export const documentGapTexts = defineTexts({
  ru: { missing: (n: number) => `Нет документов: ${n}`, expired: (n: number) => `Истёк срок: ${n}` },
  kk: { missing: (n: number) => `Жоқ құжаттар: ${n}`, expired: (n: number) => `Мерзімі өткені: ${n}` },
  en: { missing: (n: number) => `Missing: ${n}`, expired: (n: number) => `Expired: ${n}` },
});
