import { defineTexts } from '../core/define-texts.ts';

/** What is said to whoever came second: the page already shows what is so now. */
export const conflictTexts = defineTexts({
  ru: { title: 'Кто-то успел раньше вас', text: 'Пока вы смотрели, это изменили. На странице уже показано, как сейчас.' },
  kk: { title: 'Сізден бұрын біреу үлгерді', text: 'Сіз қарап отырғанда мұны басқа біреу өзгертті. Бетте қазіргі жағдай көрсетілген.' },
  en: { title: 'Somebody was faster', text: 'This was changed while you were looking. The page now shows how things stand.' },
});
