import type { Locale, ProblemCode } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';

interface ProblemWords {
  /** What is wrong, as a title. */
  what: string;
  /** What that means for people. */
  means: string;
  /** What to do first. */
  todo: string;
}

const problems: Wordings<ProblemCode, ProblemWords> = {
  VOUCHER_WITHOUT_ITS_STATE: {
    ru: { what: 'Ваучер есть, а заявка в другом состоянии', means: 'Ваучер действует и держит место, но родитель его в заявке не видит.', todo: 'Сравните историю заявки с ваучером. Пока не разобрались, не запускайте выдачу в этом городе.' },
    kk: { what: 'Ваучер бар, ал өтініш басқа күйде', means: 'Ваучер жарамды және орынды ұстап тұр, бірақ ата-ана оны өтініштен көрмейді.', todo: 'Өтініш тарихын ваучермен салыстырыңыз. Анықталғанша бұл қалада ваучер беруді іске қоспаңыз.' },
    en: { what: 'A voucher without the application’s matching state', means: 'The voucher is valid and holds a seat, but the guardian does not see it.', todo: 'Compare the application’s history with the voucher. Until it is clear, do not run the advancement of this city.' },
  },
  STATE_WITHOUT_ITS_VOUCHER: {
    ru: { what: 'Заявка ждёт по ваучеру, которого нет', means: 'Родитель видит срок и кнопки, но они не сработают.', todo: 'Попросите специалиста управления вернуть заявку в очередь на прежнее место.' },
    kk: { what: 'Өтініш күтіп тұрған ваучер жоқ', means: 'Ата-ана мерзім мен түймелерді көреді, бірақ олар істемейді.', todo: 'Басқарма маманынан өтінішті кезектегі бұрынғы орнына қайтаруды сұраңыз.' },
    en: { what: 'An application waits on a voucher that is not there', means: 'The guardian sees a deadline and buttons that can’t work.', todo: 'Ask a city officer to reinstate the application into its place.' },
  },
  SEAT_WITHOUT_ITS_STATE: {
    ru: { what: 'Место занято, а заявка в другом состоянии', means: 'Место в группе никому не достанется, пока его держит эта заявка.', todo: 'Сравните историю заявки с зачислением и освободите место через детский сад.' },
    kk: { what: 'Орын бос емес, ал өтініш басқа күйде', means: 'Бұл өтініш ұстап тұрғанша топтағы орын ешкімге берілмейді.', todo: 'Өтініш тарихын қабылдаумен салыстырып, орынды балабақша арқылы босатыңыз.' },
    en: { what: 'A seat is held without the matching state', means: 'Nobody gets the seat while this application holds it.', todo: 'Compare the application’s history with the enrolment and free the seat through the kindergarten.' },
  },
  STATE_WITHOUT_ITS_SEAT: {
    ru: { what: 'Заявка зачисляется, а места нет', means: 'Родитель и детский сад готовят договор на место, которого за ребёнком нет.', todo: 'Предупредите детский сад, пусть договор не подписывают. Попросите специалиста управления вернуть заявку.' },
    kk: { what: 'Өтініш қабылдануда, ал орын жоқ', means: 'Ата-ана мен балабақша балаға бекітілмеген орынға шарт дайындап жатыр.', todo: 'Балабақшаға ескертіңіз, шартқа қол қоймасын. Басқарма маманынан өтінішті қайтаруды сұраңыз.' },
    en: { what: 'An application is enrolling without a seat', means: 'Guardian and kindergarten prepare a contract for a seat that is not held.', todo: 'Warn the kindergarten not to sign. Ask a city officer to reinstate the application.' },
  },
  SEATS_MISCOUNTED: {
    ru: { what: 'Места группы посчитаны неверно', means: 'Свободных мест показано больше или меньше, чем есть.', todo: 'Сверьте список воспитанников группы. Исправляет счёт владелец базы данных.' },
    kk: { what: 'Топ орындары қате саналған', means: 'Бос орын шын мәніндегіден көп не аз көрсетілген.', todo: 'Топтағы балалардың тізімін тексеріңіз. Санақты дерекқор иесі түзетеді.' },
    en: { what: 'The seats of a group are miscounted', means: 'More or fewer seats are shown as free than there are.', todo: 'Compare with the group’s list of children. The count is mended by the owner of the database.' },
  },
  VOUCHERS_NOT_SEATABLE: {
    ru: { what: 'Ваучеров больше, чем подходящих мест', means: 'Кому-то обещано место, которого может не хватить.', todo: 'Остановите сокращение групп в городе и откройте места: гарантия дана каждому, у кого есть ваучер.' },
    kk: { what: 'Ваучер саны сай келетін орыннан көп', means: 'Біреуге уәде етілген орын жетпей қалуы мүмкін.', todo: 'Қалада топтарды қысқартуды тоқтатып, орын ашыңыз: ваучері бар әркімге кепілдік берілген.' },
    en: { what: 'More vouchers than suitable seats', means: 'Somebody was promised a seat that may be missing.', todo: 'Stop reducing groups in the city and open seats: whoever has a voucher has a guarantee.' },
  },
  VOUCHER_OVERDUE: {
    ru: { what: 'Срок ваучера прошёл, а он действует', means: 'Место не переходит следующему в очереди. Действовать по ваучеру уже нельзя.', todo: 'Посмотрите, работают ли фоновые задания: аннулирование идёт каждую минуту.' },
    kk: { what: 'Ваучер мерзімі өтті, бірақ ол жарамды тұр', means: 'Орын кезектегі келесі балаға өтпейді. Ваучермен енді әрекет жасауға болмайды.', todo: 'Фондық тапсырмалар істеп тұр ма, қараңыз: күшін жою минут сайын жүреді.' },
    en: { what: 'A voucher is past its deadline and still valid', means: 'The seat does not go on to the next in the queue. Nobody can act on the voucher any more.', todo: 'See whether the background jobs run: annulment goes on every minute.' },
  },
  STOP_LIST_OVERDUE: {
    ru: { what: 'Срок в стоп-листе прошёл', means: 'Заявка должна быть в архиве. Вернуть её уже нельзя.', todo: 'Посмотрите, работают ли фоновые задания.' },
    kk: { what: 'Стоп-тізімдегі мерзім өткен', means: 'Өтініш мұрағатта болуы керек. Оны енді қайтаруға болмайды.', todo: 'Фондық тапсырмалар істеп тұр ма, қараңыз.' },
    en: { what: 'A stop-list term has passed', means: 'The application should be in the archive. It can’t be restored any more.', todo: 'See whether the background jobs run.' },
  },
  ENROLLED_WITHOUT_SIGNATURES: {
    ru: { what: 'Зачислен без двух подписей', means: 'Ребёнок значится зачисленным, а договор подписан не обеими сторонами.', todo: 'Сообщите детскому саду и специалисту управления: договор надо подписать заново.' },
    kk: { what: 'Екі қолтаңбасыз қабылданған', means: 'Бала қабылданған болып тұр, ал шартқа екі тарап бірдей қол қоймаған.', todo: 'Балабақшаға және басқарма маманына хабарлаңыз: шартқа қайта қол қою керек.' },
    en: { what: 'Enrolled without both signatures', means: 'The child counts as enrolled, but not both sides have signed.', todo: 'Tell the kindergarten and the city officer: the contract has to be signed anew.' },
  },
  HISTORY_BROKEN: {
    ru: { what: 'История не сходится с состоянием', means: 'Родитель читает историю, которая ведёт не туда, где заявка сейчас.', todo: 'Сохраните выгрузку журнала по этой заявке и передайте владельцу базы данных: строки истории менять нельзя.' },
    kk: { what: 'Тарихы күйімен сәйкес емес', means: 'Ата-ана оқитын тарих өтініштің қазіргі күйіне апармайды.', todo: 'Осы өтініш бойынша журналды жүктеп алып, дерекқор иесіне беріңіз: тарих жолдарын өзгертуге болмайды.' },
    en: { what: 'The history does not lead to the state', means: 'The guardian reads a history that leads elsewhere than to where the application is.', todo: 'Keep an export of the log about it and hand it to the owner of the database: lines of the history can’t be altered.' },
  },
  LANE_MISCOUNTED: {
    ru: { what: 'Ожидающие в очереди посчитаны неверно', means: 'Родители этой очереди видят неверное место. Порядок выдачи не нарушен.', todo: 'Посмотрите, работает ли задание «Подсчёт мест в очередях». Если да, передайте владельцу базы данных.' },
    kk: { what: 'Кезекте тұрғандар қате саналған', means: 'Бұл кезектегі ата-аналар қате нөмір көреді. Ваучер беру реті бұзылмаған.', todo: '«Кезек нөмірлерін есептеу» тапсырмасы істеп тұр ма, қараңыз. Істеп тұрса, дерекқор иесіне хабарлаңыз.' },
    en: { what: 'Those who wait in a lane are miscounted', means: 'Guardians of this lane see a wrong position. The order of vouchers is right.', todo: 'See whether the job that counts lanes runs. If it does, tell the owner of the database.' },
  },
  LANE_OUT_OF_ORDER: {
    ru: { what: 'Номера очереди идут не по времени отправки', means: 'Заявка может получить ваучер раньше или позже, чем положено.', todo: 'Не запускайте выдачу в этом городе и сразу передайте владельцу базы данных.' },
    kk: { what: 'Кезек нөмірлері жіберілген уақыт ретімен емес', means: 'Өтінішке ваучер тиісті кезінен ерте не кеш берілуі мүмкін.', todo: 'Бұл қалада ваучер беруді іске қоспай, бірден дерекқор иесіне хабарлаңыз.' },
    en: { what: 'The numbers of a lane are not in the order of submission', means: 'An application may get its voucher earlier or later than its turn.', todo: 'Do not run the advancement of this city, and tell the owner of the database at once.' },
  },
  RENEWAL_WITHOUT_ITS_APPLICATION: {
    ru: { what: 'Новое заключение ждёт проверки, а заявка закрыта', means: 'Специалист ПМПК видит лишнюю заявку на проверку. Родителю это не мешает.', todo: 'Отклоните новое заключение: решать по нему нечего.' },
    kk: { what: 'Жаңа қорытынды тексеруді күтуде, ал өтініш жабық', means: 'ПМПК маманы артық тексеруді көреді. Ата-анаға кедергісі жоқ.', todo: 'Жаңа қорытындыны қабылдамаңыз: ол бойынша шешетін ештеңе жоқ.' },
    en: { what: 'A new conclusion awaits its check, but the application is closed', means: 'The PMPK specialist sees one check too many. The guardian is not affected.', todo: 'Reject the new conclusion: nothing is left to decide.' },
  },
  CONCLUSION_NOT_RENEWED: {
    ru: { what: 'Новое заключение подтверждено, а в заявке прежнее', means: 'Срок заключения может пройти, и ваучер не выдадут.', todo: 'Сообщите специалисту управления и передайте владельцу базы данных до даты, которая указана первой.' },
    kk: { what: 'Жаңа қорытынды расталған, ал өтініште бұрынғысы тұр', means: 'Қорытынды мерзімі өтіп, ваучер берілмей қалуы мүмкін.', todo: 'Басқарма маманына айтып, бірінші көрсетілген күнге дейін дерекқор иесіне хабарлаңыз.' },
    en: { what: 'A new conclusion is confirmed, but the application has the old one', means: 'The old one may run out, and no voucher would be issued.', todo: 'Tell the city officer, and the owner of the database before the day that stands first.' },
  },
  APPEAL_WITHOUT_ITS_END: {
    ru: { what: 'Обжалование ждёт решения, а заявка уже движется дальше', means: 'Специалист управления видит обжалование, по которому нечего решать.', todo: 'Ответьте родителю и закройте обжалование.' },
    kk: { what: 'Шағым шешім күтуде, ал өтініш әрі қарай жүріп кетті', means: 'Басқарма маманы шешетін ештеңесі жоқ шағымды көреді.', todo: 'Ата-анаға жауап беріп, шағымды жабыңыз.' },
    en: { what: 'An appeal awaits its decision, but the application has gone on', means: 'The city officer sees an appeal with nothing left to decide.', todo: 'Answer the guardian and close the appeal.' },
  },
  AUDIT_LOG_BROKEN: {
    ru: { what: 'Журнал изменили в обход системы', means: 'Последняя проверка нашла записи, которые изменили, удалили или подменили. Кто и что делал, по журналу уже не доказать.', todo: 'Сохраните резервные копии базы данных и ничего в ней не исправляйте. Сравните журнал с копией и выясните, у кого был доступ к серверу.' },
    kk: { what: 'Журнал жүйені айналып өтіп өзгертілген', means: 'Соңғы тексеру өзгертілген, жойылған немесе ауыстырылған жазбаларды тапты. Кімнің не істегенін журнал енді дәлелдей алмайды.', todo: 'Дерекқордың резервтік көшірмелерін сақтап, онда ештеңе түзетпеңіз. Журналды көшірмемен салыстырып, серверге кімнің қолы жеткенін анықтаңыз.' },
    en: { what: 'The audit log was changed past the system', means: 'The last check found entries that were altered, removed or replaced. The log no longer proves who did what.', todo: 'Keep the backups of the database and mend nothing in it. Compare the log with a backup and find out who could reach the server.' },
  },
};

/** A state that must not exist in words: what is wrong, what it means, what to do. */
export function impossibleStateText(locale: Locale, code: ProblemCode): ProblemWords {
  return problems[code][locale];
}
