import type { Feature, Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';
import { formatDateTime } from '../dates/format.ts';

const names: Wordings<Feature> = {
  REGISTRATION: { ru: 'Регистрация родителей', kk: 'Ата-аналарды тіркеу', en: 'Registration of guardians' },
  APPLICATIONS: { ru: 'Отправка заявлений', kk: 'Өтініш жіберу', en: 'Sending applications' },
  WEB_PUSH: { ru: 'Подключение push-уведомлений', kk: 'Push-хабарламаларды қосу', en: 'Switching push messages on' },
  FORECAST: { ru: 'Прогноз ожидания', kk: 'Күту уақытының болжамы', en: 'Forecast of the waiting time' },
};

/** What people read where a feature is off. */
export const featureOffWords: Wordings<Feature> = {
  REGISTRATION: {
    ru: 'Регистрация временно закрыта. Если вы уже зарегистрированы, вход и все ваши заявления работают как обычно.',
    kk: 'Тіркелу уақытша жабық. Бұрын тіркелген болсаңыз, кіру де, барлық өтініштеріңіз де әдеттегідей жұмыс істейді.',
    en: 'Registration is closed for a time. If you have registered before, signing in and all your applications work as usual.',
  },
  APPLICATIONS: {
    ru: 'Отправка новых заявлений временно закрыта. Заполняйте черновик: он сохранится, и вы отправите его, когда приём откроется. Поданных заявлений, ваучеров и их сроков это не касается.',
    kk: 'Жаңа өтініш жіберу уақытша жабық. Жобаны толтыра беріңіз: ол сақталады, қабылдау ашылғанда жібересіз. Берілген өтініштерге, ваучерлерге және олардың мерзіміне бұл әсер етпейді.',
    en: 'Sending new applications is closed for a time. Fill in the draft: it is kept, and you can send it once this opens again. Applications that were sent, vouchers and their deadlines are not affected.',
  },
  WEB_PUSH: {
    ru: 'Подключить уведомления на новом устройстве пока нельзя. SMS и уведомления на портале приходят как обычно.',
    kk: 'Жаңа құрылғыда хабарламаларды қосу әзірге мүмкін емес. SMS пен порталдағы хабарламалар әдеттегідей келеді.',
    en: 'Push messages can’t be switched on for a new device at present. SMS and notifications on the portal come as usual.',
  },
  FORECAST: {
    ru: 'Прогноз временно не показывается. На ваше место в очереди это не влияет.',
    kk: 'Болжам уақытша көрсетілмейді. Бұл кезектегі орныңызға әсер етпейді.',
    en: 'The forecast is not shown for a time. Your place in the queue is not affected.',
  },
};

const until: Readonly<Record<Locale, (instant: string) => string>> = {
  ru: (instant) => ` Снова откроется: ${instant}.`,
  kk: (instant) => ` Қайта ашылатын уақыты: ${instant}.`,
  en: (instant) => ` It opens again: ${instant}.`,
};

/** A feature that can be switched off, by its name. */
export function featureName(locale: Locale, feature: Feature): string {
  return names[feature][locale];
}

/** The same, and until when if that is known. */
export function featureOffText(locale: Locale, feature: Feature, instant: Date | null = null): string {
  return featureOffWords[feature][locale] + (instant === null ? '' : until[locale](formatDateTime(locale, instant)));
}
