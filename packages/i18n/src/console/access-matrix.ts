import { defineTexts } from '../core/define-texts.ts';

/** Who may do what, for administrators and auditors. */
export const accessMatrixTexts = defineTexts({
  ru: {
    title: 'Матрица доступа',
    lead: 'Каждое действие системы и кто может его выполнить. Это та самая таблица, по которой система решает, а не её описание.',
    action: 'Действие',
    audits: 'Запись в журнале',
    callers: { ANONYMOUS: 'Без входа', GUARDIAN: 'Родитель' },
    yes: 'Да',
    no: 'Нет',
    role: 'Роль',
    everybody: 'Все роли',
    found: (n: number) => `Действий: ${n}`,
  },
  kk: {
    title: 'Қолжетімділік матрицасы',
    lead: 'Жүйенің әр әрекеті және оны кім орындай алады. Бұл — сипаттама емес, жүйенің өзі шешім қабылдайтын кесте.',
    action: 'Әрекет',
    audits: 'Журналдағы жазба',
    callers: { ANONYMOUS: 'Жүйеге кірмеген', GUARDIAN: 'Ата-ана' },
    yes: 'Иә',
    no: 'Жоқ',
    role: 'Рөл',
    everybody: 'Барлық рөл',
    found: (n: number) => `Әрекеттер: ${n}`,
  },
  en: {
    title: 'Access matrix',
    lead: 'Every action of the system and who may carry it out. It is the table by which the system decides, not a description of it.',
    action: 'Action',
    audits: 'Entry in the log',
    callers: { ANONYMOUS: 'Not signed in', GUARDIAN: 'Guardian' },
    yes: 'Yes',
    no: 'No',
    role: 'Role',
    everybody: 'All roles',
    found: (n: number) => `Actions: ${n}`,
  },
});
