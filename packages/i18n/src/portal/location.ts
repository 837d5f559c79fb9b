import { defineTexts } from '../core/define-texts.ts';

/** Where the person is: asked of the browser only when he wants it, and never sent anywhere (P2, P3). */
export const locationTexts = defineTexts({
  ru: {
    ask: 'Определить по местоположению',
    asking: 'Определяем…',
    cityFound: (name: string) => `Похоже, ваш город: ${name}. Нажмите «Сохранить».`,
    citySoon: (name: string) => `Похоже, ваш город: ${name}. Портал там откроется позже.`,
    cityNone: 'Рядом с вами нет города из списка. Выберите город сами.',
    failed: 'Не получилось определить место. Проверьте, разрешён ли доступ к местоположению.',
  },
  kk: {
    ask: 'Орналасқан жер бойынша анықтау',
    asking: 'Анықталуда…',
    cityFound: (name) => `Сіздің қалаңыз: ${name} сияқты. «Сақтау» түймесін басыңыз.`,
    citySoon: (name) => `Сіздің қалаңыз: ${name} сияқты. Портал ол жерде кейінірек ашылады.`,
    cityNone: 'Жаныңызда тізімдегі қала жоқ. Қаланы өзіңіз таңдаңыз.',
    failed: 'Орныңызды анықтау мүмкін болмады. Орналасқан жерге рұқсат берілгенін тексеріңіз.',
  },
  en: {
    ask: 'Use my location',
    asking: 'Looking…',
    cityFound: (name) => `Your city seems to be ${name}. Press “Save”.`,
    citySoon: (name) => `Your city seems to be ${name}. The portal opens there later.`,
    cityNone: 'No city of the list is near you. Choose one yourself.',
    failed: 'Your location could not be found. Check whether this site may use it.',
  },
});
