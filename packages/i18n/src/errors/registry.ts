import { ifKnown as known } from '../core/values.ts';
import type { ErrorWording } from './words.ts';

/** Kindergartens and employees of a city, and tables of many lines. */
export const registryErrors = {
  NAME_DIFFERS: {
    ru: 'В государственной базе у этого ИИН другие имя и фамилия. Проверьте и то, и другое',
    kk: 'Мемлекеттік базада бұл ЖСН басқа аты-жөнмен тіркелген. Екеуін де тексеріңіз',
    en: 'The state register has another name for this IIN. Check both',
  },
  EMPLOYEE_MINOR: {
    ru: 'По государственной базе этому человеку нет 18 лет. Проверьте ИИН',
    kk: 'Мемлекеттік база бойынша бұл адам 18-ге толмаған. ЖСН-ді тексеріңіз',
    en: 'According to the state register this person is not yet 18. Check the IIN',
  },
  IIN_TAKEN: {
    ru: 'Сотрудник с таким ИИН уже есть. Найдите его в списке и назначьте роль; если он работает в другом городе, попросите администратора',
    kk: 'Мұндай ЖСН-і бар қызметкер тіркелген. Оны тізімнен тауып, рөл беріңіз; басқа қалада жұмыс істесе, әкімшіден сұраңыз',
    en: 'There is an employee with this IIN already. Find the employee in the list and give the role; if it is an employee of another city, ask the administrator',
  },
  INVITATION_WRONG: {
    ru: 'Логин или код не подошли, либо приглашение уже использовано, отозвано или истекло. Проверьте последнее сообщение или попросите отправить новое.',
    kk: 'Логин не код сәйкес келмеді, не шақыру пайдаланылған, қайтарып алынған немесе мерзімі өткен. Соңғы хабарламаны тексеріңіз немесе жаңасын сұраңыз.',
    en: 'The login or the code does not match, or the invitation was used or withdrawn, or its time is over. Check the latest message or ask for a new one.',
  },
  INVITATION_CLOSED: {
    ru: 'Сотрудник уже вошёл по приглашению: новое не нужно. Если он потерял телефон, администратор сбросит второй фактор.',
    kk: 'Қызметкер шақыру бойынша кіріп қойған: жаңасы керек емес. Телефонын жоғалтса, әкімші екінші факторды ысырады.',
    en: 'The employee has signed in with the invitation already: no new one is needed. If the phone is lost, an administrator resets the second factor.',
  },
  COORDINATES_INVALID: {
    ru: 'Введите широту и долготу через запятую, например 43.238, 76.945',
    kk: 'Ендік пен бойлықты үтір арқылы енгізіңіз, мысалы 43.238, 76.945',
    en: 'Enter latitude and longitude with a comma, for example 43.238, 76.945',
  },
  BIN_TAKEN: {
    ru: 'Детский сад с таким БИН уже есть. Проверьте цифры или найдите его в списке',
    kk: 'Мұндай БСН-і бар балабақша тіркелген. Цифрларды тексеріңіз немесе оны тізімнен табыңыз',
    en: 'There is a kindergarten with this BIN already. Check the digits or find it in the list',
  },
  BIN_IN_CONTRACTS: {
    ru: (v) => `БИН сейчас менять нельзя: он указан в договорах, которые ждут подписи${known(v.number('count'), (n) => ` (${n})`)}. Дождитесь подписей`,
    kk: (v) => `БСН-ді қазір өзгертуге болмайды: ол қол қойылуы күтілетін шарттарда көрсетілген${known(v.number('count'), (n) => ` (${n})`)}. Қол қойылғанын күтіңіз`,
    en: (v) => `The BIN can’t be changed now: it stands in contracts that await signatures${known(v.number('count'), (n) => ` (${n})`)}. Wait for them`,
  },
  KINDERGARTEN_CLOSED: {
    ru: 'Этот детский сад закрыт. Открыть его снова может специалист управления образования.',
    kk: 'Бұл балабақша жабылған. Оны білім басқармасының маманы қайта аша алады.',
    en: 'This kindergarten is closed. A city officer can open it again.',
  },
  KINDERGARTEN_IN_USE: {
    ru: (v) =>
      known(v.number('taken'), (n) => `Закрыть нельзя: места заняты или за ними идёт зачисление (${n}). Сначала переведите или отчислите детей.`) ||
      `Закрыть нельзя: часть мест обещана ваучерам.${known(v.text('affected'), (numbers) => ` Без места остались бы заявления № ${numbers}.`)}`,
    kk: (v) =>
      known(v.number('taken'), (n) => `Жабуға болмайды: орындар алынған немесе оларға қабылдау жүріп жатыр (${n}). Алдымен балаларды ауыстырыңыз немесе шығарыңыз.`) ||
      `Жабуға болмайды: орындардың бір бөлігі ваучерлерге уәде етілген.${known(v.text('affected'), (numbers) => ` № ${numbers} өтініштер орынсыз қалар еді.`)}`,
    en: (v) =>
      known(v.number('taken'), (n) => `It can’t be closed: seats are taken or being enrolled for (${n}). Move or disenrol the children first.`) ||
      `It can’t be closed: some of its seats are promised to vouchers.${known(v.text('affected'), (numbers) => ` Applications No. ${numbers} would be left without a seat.`)}`,
  },
  TABLE_MALFORMED: {
    ru: (v) => `Таблица не прочиталась${known(v.number('line'), (n) => `: проверьте кавычки в строке ${n}`)}. Исправьте текст ниже`,
    kk: (v) => `Кесте оқылмады${known(v.number('line'), (n) => `: ${n}-жолдағы тырнақшаларды тексеріңіз`)}. Төмендегі мәтінді түзетіңіз`,
    en: (v) => `The table could not be read${known(v.number('line'), (n) => `: check the quotation marks in line ${n}`)}. Correct the text below`,
  },
  TABLE_COLUMNS: {
    ru: (v) => `В первой строке должны быть названия столбцов.${known(v.text('columns'), (names) => ` Не хватает: ${names}.`)} Возьмите их из шаблона`,
    kk: (v) => `Бірінші жолда бағандардың атаулары болуы керек.${known(v.text('columns'), (names) => ` Жетіспейді: ${names}.`)} Оларды үлгіден алыңыз`,
    en: (v) => `The first line has to name the columns.${known(v.text('columns'), (names) => ` Missing: ${names}.`)} Take them from the template`,
  },
  TABLE_TOO_LONG: {
    ru: (v) => `Слишком много строк${known(v.number('max'), (n) => `: за раз не больше ${n}`)}. Разделите таблицу`,
    kk: (v) => `Жол тым көп${known(v.number('max'), (n) => `: бір ретте ${n} жолдан аспауы керек`)}. Кестені бөліңіз`,
    en: (v) => `Too many lines${known(v.number('max'), (n) => `: at most ${n} at a time`)}. Split the table`,
  },
  TABLE_OUTDATED: {
    ru: 'Пока вы смотрели, эти строки изменил кто-то другой. Ничего не записано: проверьте таблицу ещё раз.',
    kk: 'Сіз қарап отырғанда бұл жолдарды басқа біреу өзгертті. Ештеңе жазылған жоқ: кестені қайта тексеріңіз.',
    en: 'While you were looking, somebody else changed these lines. Nothing was saved: check the table again.',
  },
  TABLE_CELL_STAYS: {
    ru: 'У того, кто уже есть, таблица меняет только телефон и e-mail. Верните прежнее значение.',
    kk: 'Бұрыннан бар қызметкердің кестеден тек телефоны мен e-mail-і өзгереді. Бұрынғы мәнін қайтарыңыз.',
    en: 'For somebody who is there already a table changes only phone and e-mail. Put the former value back.',
  },
  TABLE_CONTRADICTS: {
    ru: 'В другой строке у этого сотрудника другой телефон или e-mail. Укажите одно и то же.',
    kk: 'Басқа жолда бұл қызметкердің телефоны не e-mail-і басқа. Бірдей етіп жазыңыз.',
    en: 'Another line has another phone or e-mail for this employee. Write the same in both.',
  },
  TABLE_WRONG: {
    ru: 'В строках есть ошибки. Ничего не записано: исправьте их и покажите таблицу ещё раз.',
    kk: 'Жолдарда қателер бар. Ештеңе жазылған жоқ: түзетіп, кестені қайта көрсетіңіз.',
    en: 'Some lines are wrong. Nothing was saved: correct them and show the table again.',
  },
} as const satisfies Record<string, ErrorWording>;
