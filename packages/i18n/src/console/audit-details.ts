import { isLocalDate, type AuditDetail, type Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';
import { formatDateShort, formatTime } from '../dates/format.ts';
import { auditCodeText } from './audit-codes.ts';

/** What each detail of an entry says (S5). */
const names: Wordings<AuditDetail> = {
  application: { ru: 'Заявка', kk: 'Өтініш', en: 'Application' },
  applications: { ru: 'Показаны заявки', kk: 'Көрсетілген өтініштер', en: 'Applications shown' },
  role: { ru: 'Роль', kk: 'Рөлі', en: 'Role' },
  city: { ru: 'Город', kk: 'Қала', en: 'City' },
  kindergarten: { ru: 'Детский сад', kk: 'Балабақша', en: 'Kindergarten' },
  kindergartenId: { ru: 'Детский сад', kk: 'Балабақша', en: 'Kindergarten' },
  capacity: { ru: 'Мест в группе', kk: 'Топтағы орын', en: 'Seats in the group' },
  was: { ru: 'Было', kk: 'Бұрын', en: 'Before' },
  before: { ru: 'Было до', kk: 'Бұрынғы мерзімі', en: 'Until, before' },
  from: { ru: 'С', kk: 'Басы', en: 'From' },
  to: { ru: 'По', kk: 'Соңы', en: 'To' },
  until: { ru: 'До', kk: 'Соңы', en: 'Until' },
  date: { ru: 'День', kk: 'Күн', en: 'Day' },
  working: { ru: 'Рабочий день', kk: 'Жұмыс күні', en: 'Working day' },
  year: { ru: 'Год', kk: 'Жыл', en: 'Year' },
  days: { ru: 'Дней', kk: 'Күн саны', en: 'Days' },
  groups: { ru: 'Групп', kk: 'Топ саны', en: 'Groups' },
  movedDeadlines: { ru: 'Перенесено сроков', kk: 'Жылжыған мерзім саны', en: 'Deadlines moved' },
  verdict: { ru: 'Решение', kk: 'Шешім', en: 'Decision' },
  decision: { ru: 'Решение', kk: 'Шешім', en: 'Decision' },
  state: { ru: 'Состояние', kk: 'Күйі', en: 'State' },
  reason: { ru: 'Причина', kk: 'Себебі', en: 'Reason' },
  guardian: { ru: 'Родитель', kk: 'Ата-ана', en: 'Guardian' },
  relation: { ru: 'Связь с ребёнком', kk: 'Баламен байланысы', en: 'Relation to the child' },
  purpose: { ru: 'Что это', kk: 'Бұл не', en: 'What it is' },
  document: { ru: 'Документ', kk: 'Құжат', en: 'Document' },
  contract: { ru: 'Договор', kk: 'Шарт', en: 'Contract' },
  side: { ru: 'Сторона', kk: 'Тарап', en: 'Side' },
  agreement: { ru: 'Документ', kk: 'Құжат', en: 'Text' },
  fields: { ru: 'Изменено', kk: 'Өзгертілгені', en: 'Changed' },
  changed: { ru: 'Изменено', kk: 'Өзгертілгені', en: 'Changed' },
  bin: { ru: 'БИН', kk: 'БСН', en: 'BIN' },
  wasBin: { ru: 'БИН до изменения', kk: 'Бұрынғы БСН', en: 'BIN before' },
  wasName: { ru: 'Название до изменения', kk: 'Бұрынғы атауы', en: 'Name before' },
  code: { ru: 'Код', kk: 'Коды', en: 'Code' },
  report: { ru: 'Отчёт', kk: 'Есеп', en: 'Report' },
  format: { ru: 'Формат', kk: 'Пішімі', en: 'Format' },
  correctionType: { ru: 'Тип коррекции', kk: 'Түзету түрі', en: 'Correction type' },
  birthYear: { ru: 'Год рождения', kk: 'Туған жылы', en: 'Birth year' },
  language: { ru: 'Язык', kk: 'Тілі', en: 'Language' },
  sentFrom: { ru: 'Отправлены с', kk: 'Жіберілген күні, басы', en: 'Sent from' },
  sentTo: { ru: 'Отправлены по', kk: 'Жіберілген күні, соңы', en: 'Sent to' },
  conclusionTo: { ru: 'Заключение действует до', kk: 'Қорытынды мерзімі', en: 'Conclusion valid until' },
  offered: { ru: 'Предлагается', kk: 'Ұсынылады', en: 'Offered' },
  due: { ru: 'Срок', kk: 'Мерзімі', en: 'Due' },
  show: { ru: 'Список', kk: 'Тізім', en: 'List' },
  searched: { ru: 'Поиск по имени', kk: 'Аты бойынша іздеу', en: 'Search by name' },
  by: { ru: 'Как', kk: 'Қалай', en: 'By' },
  byEmployee: { ru: 'По сотруднику', kk: 'Қызметкер бойынша', en: 'By employee' },
  reads: { ru: 'Только просмотры', kk: 'Тек қарау әрекеттері', en: 'Only readings' },
  action: { ru: 'Действие', kk: 'Әрекет', en: 'Action' },
  count: { ru: 'Всего в списке', kk: 'Тізімдегі саны', en: 'In the list' },
  shown: { ru: 'Показано', kk: 'Көрсетілгені', en: 'Shown' },
  rows: { ru: 'Строк', kk: 'Жол саны', en: 'Rows' },
  kind: { ru: 'Вид', kk: 'Түрі', en: 'Kind' },
  place: { ru: 'Место', kk: 'Орны', en: 'Place' },
  feature: { ru: 'Возможность', kk: 'Мүмкіндік', en: 'Feature' },
  channel: { ru: 'Канал', kk: 'Арна', en: 'Channel' },
  queue: { ru: 'Вид задания', kk: 'Тапсырма түрі', en: 'Kind of job' },
  retried: { ru: 'Запущено заново', kk: 'Қайта іске қосылғаны', en: 'Tried again' },
  since: { ru: 'Созданы не раньше', kk: 'Қай уақыттан бастап', en: 'Written since' },
  reaches: { ru: 'Получателей по расчёту', kk: 'Есеп бойынша алушылар', en: 'Recipients expected' },
  recipients: { ru: 'Получателей', kk: 'Алушылар', en: 'Recipients' },
  ended: { ru: 'Завершено сеансов', kk: 'Аяқталған сеанс', en: 'Sessions ended' },
  found: { ru: 'Найдено', kk: 'Табылғаны', en: 'Found' },
  handled: { ru: 'Обращение закрыто', kk: 'Жолданым жабылды', en: 'Message closed' },
  links: { ru: 'Записей', kk: 'Жазба саны', en: 'Entries' },
  broken: { ru: 'Нарушена на записи', kk: 'Бұзылған жазба', en: 'Broken at entry' },
  missing: { ru: 'Не хватает в конце', kk: 'Соңында жетіспейтіні', en: 'Missing at the end' },
  replaced: { ru: 'Подменена запись', kk: 'Ауыстырылған жазба', en: 'Replaced entry' },
  unsealed: { ru: 'Вне цепочки', kk: 'Тізбектен тыс', en: 'Outside the chain' },
  hash: { ru: 'Отпечаток', kk: 'Таңба', en: 'Hash' },
};

/** A detail's value as it is shown, other than the codes and days of the log. */
type Value = string | number | boolean | Readonly<Record<Locale, string>>;

/** Numbers of applications that a line names before it only counts. */
const NAMED = 5;

/**
 * A detail of an entry in words: «Мест в группе: 12».
 * @param whole also names all applications of a long list, for a file
 */
export function auditDetailText(locale: Locale, { name, value }: { name: AuditDetail; value: Value }, whole = false): string {
  return `${names[name][locale]}: ${name === 'applications' ? numbers(String(value), whole) : valueText(locale, value)}`;
}

function numbers(list: string, whole: boolean): string {
  const all = list.split(' ');
  const named = whole ? all : all.slice(0, NAMED);
  return [`№ ${named.join(', ')}`, ...(all.length > named.length ? [`+${all.length - named.length}`] : [])].join(' ');
}

function valueText(locale: Locale, value: Value): string {
  if (typeof value === 'object') return value[locale];
  if (typeof value === 'boolean') return auditCodeText(locale, value ? 'yes' : 'no') ?? String(value);
  if (typeof value === 'number') return String(value);
  if (isLocalDate(value)) return formatDateShort(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return `${formatDateShort(new Date(value))} ${formatTime(new Date(value))}`;
  const codes = value.split(' ').map((code) => auditCodeText(locale, code));
  // Names and texts are no codes: they stay as they are.
  return codes.every((code) => code !== null) ? codes.join(', ') : value;
}
