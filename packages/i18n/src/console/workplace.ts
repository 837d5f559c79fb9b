import { defineTexts } from '../core/define-texts.ts';

/** The place where an employee with roles at several places works (S1). */
export const workplaceTexts = defineTexts({
  ru: { title: 'Место работы', change: 'Перейти', elsewhere: 'У вас несколько мест работы. Возможно, страница относится к другому: выберите его в меню.' },
  kk: { title: 'Жұмыс орны', change: 'Ауысу', elsewhere: 'Сіздің бірнеше жұмыс орныңыз бар. Бұл бет басқасына қатысты болуы мүмкін: оны мәзірден таңдаңыз.' },
  en: { title: 'Workplace', change: 'Go there', elsewhere: 'You work at several places. The page may belong to another one: choose it in the menu.' },
});
