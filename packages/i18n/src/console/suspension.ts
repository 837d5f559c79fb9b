import { defineTexts } from '../core/define-texts.ts';

/** Shutting an employee out at once, and letting him back in (S1, S2). */
export const suspensionTexts = defineTexts({
  ru: {
    title: 'Доступ',
    active: 'Доступ есть',
    suspended: 'Доступ приостановлен',
    activeLead: 'Если учётной записью пользуется кто-то другой или сотрудник ушёл, приостановите доступ: все сеансы завершатся сразу, войти будет нельзя. Роли и сроки останутся.',
    suspendedLead: 'Сотрудник не может войти. Его роли и сроки прежние. Верните доступ, и он войдёт со своим паролем.',
    suspend: 'Приостановить доступ',
    letBack: 'Вернуть доступ',
    done: { suspended: 'Доступ приостановлен, все сеансы завершены.', letBack: 'Доступ возвращён. Сотрудник может войти.' },
  },
  kk: {
    title: 'Қолжетімділік',
    active: 'Кіре алады',
    suspended: 'Кіруі тоқтатылған',
    activeLead: 'Тіркелгіні басқа біреу пайдаланып жүрсе немесе қызметкер жұмыстан кетсе, кіруін тоқтатыңыз: барлық сеанс бірден аяқталады, кіру мүмкін болмайды. Рөлдері мен мерзімдері сақталады.',
    suspendedLead: 'Қызметкер кіре алмайды. Рөлдері мен мерзімдері бұрынғыдай. Кіруіне рұқсатты қайтарсаңыз, ол өз құпиясөзімен кіреді.',
    suspend: 'Кіруін тоқтату',
    letBack: 'Кіруіне рұқсатты қайтару',
    done: { suspended: 'Кіруі тоқтатылды, барлық сеансы аяқталды.', letBack: 'Рұқсат қайтарылды. Қызметкер кіре алады.' },
  },
  en: {
    title: 'Access',
    active: 'Has access',
    suspended: 'Suspended',
    activeLead: 'If somebody else uses the account, or the employee has left, suspend the access: all sessions end at once and nobody can sign in. Roles and terms stay.',
    suspendedLead: 'The employee can’t sign in. Roles and terms are as they were. Give the access back, and the employee signs in with the same password.',
    suspend: 'Suspend access',
    letBack: 'Give access back',
    done: { suspended: 'The access is suspended, all sessions have ended.', letBack: 'The access is given back. The employee can sign in.' },
  },
});
