import { defineTexts } from '../core/define-texts.ts';

/** The place where an employee with roles at several places works (S1). */
export const workplaceTexts = defineTexts({
  ru: {
    title: 'Место работы',
    change: 'Перейти',
    elsewhere: 'У вас несколько мест работы. Возможно, страница относится к другому: выберите его в меню.',
    moved: 'В другой вкладке вы выбрали другое место работы',
    movedFrom: (now: string, page: string) => `Сейчас вы работаете здесь: ${now}. Эта страница относится к другому месту: ${page}.`,
    typed: 'То, что вы ввели, пока на странице. Если оно не нужно, обновите страницу. Если нужно, вернитесь в той вкладке к прежнему месту работы.',
    reload: 'Обновить страницу',
  },
  kk: {
    title: 'Жұмыс орны',
    change: 'Ауысу',
    elsewhere: 'Сіздің бірнеше жұмыс орныңыз бар. Бұл бет басқасына қатысты болуы мүмкін: оны мәзірден таңдаңыз.',
    moved: 'Басқа қойындыда сіз басқа жұмыс орнын таңдадыңыз',
    movedFrom: (now, page) => `Қазіргі жұмыс орныңыз: ${now}. Бұл бет басқа жұмыс орнына қатысты: ${page}.`,
    typed: 'Енгізгеніңіз әзірге осында тұр. Ол керек болмаса, бетті жаңартыңыз. Керек болса, сол қойындыда бұрынғы жұмыс орнына қайтыңыз.',
    reload: 'Бетті жаңарту',
  },
  en: {
    title: 'Workplace',
    change: 'Go there',
    elsewhere: 'You work at several places. The page may belong to another one: choose it in the menu.',
    moved: 'You chose another workplace in another tab',
    movedFrom: (now, page) => `You work here now: ${now}. This page is of another place: ${page}.`,
    typed: 'What you typed is still here. If you do not need it, reload the page. If you do, go back to the place before in that tab.',
    reload: 'Reload the page',
  },
});
