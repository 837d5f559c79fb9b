import type { Locale } from '@balabaqsha/domain';

/** The calendar file's words in one language. */
export interface CalendarWording {
  /** Name of the calendar, where the program shows one. */
  name: (application: number) => string;
  summary: (application: number, deadline: string) => string;
  /** That the card is right where the two differ. */
  note: string;
}

export const CALENDAR_WORDING: Readonly<Record<Locale, CalendarWording>> = {
  ru: {
    name: (application) => `Заявление № ${application}`,
    summary: (application, deadline) => `${deadline}. Заявление № ${application}`,
    note: 'Срок может сдвинуться на более позднее время. Точный всегда в вашем заявлении.',
  },
  kk: {
    name: (application) => `№ ${application} өтініш`,
    summary: (application, deadline) => `${deadline}. № ${application} өтініш`,
    note: 'Мерзім кейінге жылжуы мүмкін. Нақты мерзім әрқашан өтінішіңізде тұрады.',
  },
  en: {
    name: (application) => `Application No ${application}`,
    summary: (application, deadline) => `${deadline}. Application No ${application}`,
    note: 'The deadline may move later. Your application always shows the exact one.',
  },
};
