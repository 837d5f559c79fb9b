import { FEATURES, type Locale } from '@balabaqsha/domain';
import { featureOffText } from '../codes/features.ts';
import type { Wording } from '../core/define-texts.ts';
import { ifKnown as known, type Values } from '../core/values.ts';
import { plural } from '../core/plural.ts';
import type { ErrorWording } from './words.ts';

const SWITCHED_OFF: Wording = {
  ru: 'Сейчас это временно закрыто. Загляните позже, всё введённое сохранено.',
  kk: 'Бұл қазір уақытша жабық. Кейінірек кіріңіз, енгізгеніңіздің бәрі сақталды.',
  en: 'This is closed for a time. Come back later; all you have entered is kept.',
};

/** What is off, in the words that its page has too. */
function switchedOff(locale: Locale, v: Values): string {
  const feature = FEATURES.find((each) => each === v.text('feature'));
  return feature === undefined ? SWITCHED_OFF[locale] : featureOffText(locale, feature, v.instant('until') ?? null);
}

/** Access, sign-in and the system itself. */
export const accessErrors = {
  NOT_SIGNED_IN: {
    ru: 'Вы вышли из системы, или время сеанса истекло. Войдите ещё раз, отправленные данные сохранены.',
    kk: 'Сіз жүйеден шықтыңыз немесе сеанс уақыты аяқталды. Қайта кіріңіз, жіберілген деректер сақталды.',
    en: 'You are signed out, or the session has ended. Sign in again; what was already sent is kept.',
  },
  FORBIDDEN: {
    ru: 'У вас нет права на это действие. Если оно вам нужно, обратитесь в службу поддержки.',
    kk: 'Бұл әрекетке құқығыңыз жоқ. Қажет болса, қолдау қызметіне хабарласыңыз.',
    en: 'You have no right to do this. If you need it, contact the support service.',
  },
  SWITCHED_OFF: { ru: (v) => switchedOff('ru', v), kk: (v) => switchedOff('kk', v), en: (v) => switchedOff('en', v) },
  NOT_FOUND: {
    ru: 'Такой страницы или записи нет, либо она вам не доступна. Проверьте адрес или вернитесь на главную.',
    kk: 'Мұндай бет немесе жазба жоқ не сізге қолжетімсіз. Мекенжайды тексеріңіз немесе басты бетке оралыңыз.',
    en: 'There is no such page or record, or it is not open to you. Check the address or go to the home page.',
  },
  TOO_MANY_ATTEMPTS: {
    ru: (v) => `Слишком много попыток подряд. ${known(v.number('minutes'), (n) => `Попробуйте через ${n} мин.`) || 'Подождите немного и попробуйте ещё раз.'}`,
    kk: (v) => `Қатарынан тым көп әрекет жасалды. ${known(v.number('minutes'), (n) => `${n} минуттан кейін қайталап көріңіз.`) || 'Біраз күтіп, қайталап көріңіз.'}`,
    en: (v) => `Too many attempts in a row. ${known(v.number('minutes'), (n) => `Try again in ${n} min.`) || 'Wait a little and try again.'}`,
  },
  ANNOUNCEMENT_IIN: {
    ru: 'В тексте есть 12 цифр подряд, похожих на ИИН. Уберите их: сообщение уйдёт по SMS.',
    kk: 'Мәтінде ЖСН-ге ұқсайтын қатарынан 12 цифр бар. Оларды алып тастаңыз: хабарлама SMS арқылы жіберіледі.',
    en: 'The text has 12 digits in a row, like an IIN. Take them out: the message goes by SMS.',
  },
  ANNOUNCEMENT_HEALTH: {
    ru: 'В тексте есть слово о здоровье или диагнозе. SMS может прочитать кто угодно, поэтому напишите без него.',
    kk: 'Мәтінде денсаулық не диагноз туралы сөз бар. SMS-ті кез келген адам оқуы мүмкін, сондықтан онсыз жазыңыз.',
    en: 'The text has a word about health or a diagnosis. Anybody may read an SMS, so write it without.',
  },
  ANNOUNCEMENT_NOBODY: {
    ru: 'Под этот отбор не подходит ни один родитель. Измените отбор.',
    kk: 'Бұл іріктеуге бірде-бір ата-ана сай келмейді. Іріктеуді өзгертіңіз.',
    en: 'No parent fits this filter. Change the filter.',
  },
  RELATIVE_DECISION: {
    ru: 'Это заявление вашей семьи. Решение по нему должен принять другой сотрудник.',
    kk: 'Бұл — сіздің отбасыңыздың өтініші. Ол бойынша шешімді басқа қызметкер қабылдауы керек.',
    en: 'This is an application of your own family. Another employee has to decide on it.',
  },
  WORKPLACE_CHANGED: {
    ru: 'Теперь вы работаете в другом месте, оно указано в меню. Форма была открыта для прежнего места, и ничего не сохранено. Если сделать это нужно здесь, проверьте форму и отправьте её ещё раз.',
    kk: 'Қазір сіз басқа жұмыс орнындасыз, ол мәзірде көрсетілген. Форма бұрынғы жұмыс орны үшін ашылған, ештеңе сақталған жоқ. Мұны осы жұмыс орнында жасау керек болса, форманы тексеріп, қайта жіберіңіз.',
    en: 'You now work at another place, which the menu names. The form was opened for the place before, and nothing was saved. If it is meant for this place, check the form and send it once more.',
  },
  CREDENTIALS_WRONG: {
    ru: 'Не подошли данные для входа или пароль. Проверьте раскладку клавиатуры и попробуйте ещё раз или восстановите пароль.',
    kk: 'Кіру деректері немесе құпиясөз сәйкес келмеді. Пернетақта тілін тексеріп, қайталап көріңіз немесе құпиясөзді қалпына келтіріңіз.',
    en: 'The sign-in details or the password do not match. Check the keyboard layout and try again, or recover the password.',
  },
  SECOND_FACTOR_WRONG: {
    ru: 'Код из приложения не подошёл. Дождитесь следующего кода и введите его.',
    kk: 'Қосымшадағы код сәйкес келмеді. Келесі кодты күтіп, соны енгізіңіз.',
    en: 'The code from the app does not match. Wait for the next one and enter it.',
  },
  OWN_RIGHTS: {
    ru: 'Менять свои права нельзя. Попросите другого администратора.',
    kk: 'Өз құқығын ешкім өзгерте алмайды. Басқа әкімшіден сұраңыз.',
    en: 'You can’t change your own rights. Ask another administrator.',
  },
  LAST_ADMINISTRATOR: {
    ru: 'Это последний администратор без даты окончания. Сначала назначьте другого.',
    kk: 'Бұл — аяқталу күні жоқ соңғы әкімші. Алдымен басқасын тағайындаңыз.',
    en: 'This is the last administrator without an end date. Appoint another one first.',
  },
  ROLE_ENDED_BEFORE: {
    ru: 'Роль прекращена не сегодня, вернуть её нельзя. Назначьте её заново.',
    kk: 'Рөл бүгін емес, бұрын тоқтатылған, оны қайтаруға болмайды. Рөлді қайта беріңіз.',
    en: 'The role was not ended today and cannot be given back. Give it anew.',
  },
  ROLE_HELD: {
    ru: 'На эти дни такая роль у сотрудника уже есть. Продлите её или выберите другие дни.',
    kk: 'Бұл күндері қызметкерде мұндай рөл бар. Оны ұзартыңыз немесе басқа күндерді таңдаңыз.',
    en: 'The employee has this role on these days already. Prolong it or choose other days.',
  },
  RESET_PENDING: {
    ru: 'Запрос по этому сотруднику уже ждёт решения другого администратора.',
    kk: 'Бұл қызметкер бойынша сұрау басқа әкімшінің шешімін күтіп тұр.',
    en: 'A request about this employee already awaits another administrator.',
  },
  SECOND_PERSON_NEEDED: {
    ru: 'Решает другой администратор: не тот, кто попросил, и не сам сотрудник.',
    kk: 'Шешімді басқа әкімші қабылдайды: сұраған адам да, қызметкердің өзі де емес.',
    en: 'Another administrator decides: neither the one who asked nor the employee concerned.',
  },
  REGISTRATION_UNAVAILABLE: {
    ru: 'Зарегистрировать эти данные нельзя. Если вы уже регистрировались, войдите или восстановите пароль. Иначе обратитесь в службу поддержки.',
    kk: 'Бұл деректерді тіркеу мүмкін емес. Бұрын тіркелген болсаңыз, кіріңіз немесе құпиясөзді қалпына келтіріңіз. Әйтпесе қолдау қызметіне хабарласыңыз.',
    en: 'These details cannot be registered. If you have registered before, sign in or recover the password. Otherwise contact the support service.',
  },
  ACCOUNT_EXISTS: {
    ru: 'Вы уже зарегистрированы. Войдите или восстановите пароль.',
    kk: 'Сіз тіркеліп қойғансыз. Кіріңіз немесе құпиясөзді қалпына келтіріңіз.',
    en: 'You are already registered. Sign in or recover the password.',
  },
  DELETION_PENDING: {
    ru: 'Запрос на удаление уже принят. Его можно отменить в профиле.',
    kk: 'Жою туралы сұрау қабылданған. Оны профильде қайтарып алуға болады.',
    en: 'The request for deletion has been taken already. You can take it back in the profile.',
  },
  DELETION_LIVE_APPLICATION: {
    ru: (v) => `Кабинет пока нельзя удалить: ${known(v.number('number'), (n) => `заявление № ${n} ещё действует`) || 'есть действующее заявление'}. Дождитесь решения или отзовите заявление.`,
    kk: (v) => `Кабинетті әзірге жоюға болмайды: ${known(v.number('number'), (n) => `№ ${n} өтініш әлі қолданыста`) || 'қолданыстағы өтініш бар'}. Шешімді күтіңіз немесе өтінішті қайтарып алыңыз.`,
    en: (v) => `The account can’t be deleted yet: ${known(v.number('number'), (n) => `application No. ${n} is still open`) || 'an application is still open'}. Wait for the decision or withdraw it.`,
  },
  DELETION_ENROLLED: {
    ru: (v) => `Кабинет пока нельзя удалить: ребёнок зачислен в детский сад${known(v.number('number'), (n) => ` по заявлению № ${n}`)}. После отчисления это станет возможно.`,
    kk: (v) => `Кабинетті әзірге жоюға болмайды: бала${known(v.number('number'), (n) => ` № ${n} өтініш бойынша`)} балабақшаға қабылданған. Бала балабақшадан шыққаннан кейін мүмкін болады.`,
    en: (v) => `The account can’t be deleted yet: the child goes to a kindergarten${known(v.number('number'), (n) => ` by application No. ${n}`)}. It will be possible once the child has left.`,
  },
  GUARDIAN_MINOR: {
    ru: 'Зарегистрироваться может только совершеннолетний родитель или законный представитель.',
    kk: 'Тек кәмелетке толған ата-ана немесе заңды өкіл тіркеле алады.',
    en: 'Only an adult parent or legal representative can register.',
  },
  PERSON_NOT_FOUND: {
    ru: 'В государственной базе нет человека с таким ИИН. Проверьте цифры по удостоверению или свидетельству.',
    kk: 'Мемлекеттік базада мұндай ЖСН-і бар адам жоқ. Цифрларды жеке куәлік немесе туу туралы куәлік бойынша тексеріңіз.',
    en: 'The state register has no person with this IIN. Check the digits against the identity card or the certificate.',
  },
  PERSON_DECEASED: {
    ru: 'По данным государственной базы, продолжить с этим ИИН нельзя. Если это ошибка, обратитесь в ЦОН.',
    kk: 'Мемлекеттік база деректері бойынша бұл ЖСН-мен жалғастыру мүмкін емес. Бұл қате болса, ХҚКО-ға хабарласыңыз.',
    en: 'According to the state register it is not possible to go on with this IIN. If this is a mistake, contact the public service centre.',
  },
  REGISTER_UNAVAILABLE: {
    ru: 'Государственная база сейчас не отвечает. Введённое сохранено, попробуйте через несколько минут.',
    kk: 'Мемлекеттік база қазір жауап бермейді. Енгізілген деректер сақталды, бірнеше минуттан кейін қайталап көріңіз.',
    en: 'The state register does not answer now. What you entered is kept; try again in a few minutes.',
  },
  UNAVAILABLE: {
    ru: 'Сервис сейчас не отвечает. Ничего не потеряно, попробуйте через минуту.',
    kk: 'Қызмет қазір жауап бермейді. Ештеңе жоғалған жоқ, бір минуттан кейін қайталап көріңіз.',
    en: 'The service does not answer now. Nothing is lost; try again in a minute.',
  },
  INTERNAL: {
    ru: 'У нас произошла ошибка, мы её уже видим. Действие не выполнено. Попробуйте ещё раз или позвоните: 8 (727) 339-72-22.',
    kk: 'Бізде қате пайда болды, оны көріп отырмыз. Әрекет орындалған жоқ. Қайталап көріңіз немесе қоңырау шалыңыз: 8 (727) 339-72-22.',
    en: 'Something broke on our side and we can see it. The action was not done. Try again or call 8 (727) 339-72-22.',
  },
  CODE_WRONG: {
    ru: (v) => `Код не подошёл. Введите 6 цифр из последнего сообщения${known(v.number('triesLeft'), (n) => `, осталось попыток: ${n}`)}.`,
    kk: (v) => `Код сәйкес келмеді. Соңғы хабарламадағы 6 цифрды енгізіңіз${known(v.number('triesLeft'), (n) => `, қалған әрекет саны: ${n}`)}.`,
    en: (v) => `The code does not match. Enter the 6 digits of the latest message${known(v.number('triesLeft'), (n) => `; attempts left: ${n}`)}.`,
  },
  CODE_EXPIRED: {
    ru: 'Код больше не действует: его срок 5 минут. Запросите новый.',
    kk: 'Кодтың мерзімі өтті: ол 5 минут жарамды. Жаңасын сұратыңыз.',
    en: 'The code is no longer valid: it works for 5 minutes. Ask for a new one.',
  },
  CODE_TRIES_SPENT: {
    ru: 'Попытки ввести этот код закончились. Запросите новый код.',
    kk: 'Бұл кодты енгізу әрекеттері таусылды. Жаңа код сұратыңыз.',
    en: 'There are no attempts left for this code. Ask for a new one.',
  },
  CODE_TOO_SOON: {
    ru: (v) => `Код уже отправлен. Новый можно запросить ${secondsLater(v.number('seconds')) ?? 'чуть позже'}.`,
    kk: (v) => `Код жіберілді. Жаңасын ${known(v.number('seconds'), (n) => `${n} секундтан кейін`) || 'сәл кейінірек'} сұратуға болады.`,
    en: (v) => `A code has been sent. You can ask for a new one ${known(v.number('seconds'), (n) => `in ${n} ${plural('en', Number(n), { one: 'second', other: 'seconds' })}`) || 'a little later'}.`,
  },
  CODE_LIMIT: {
    ru: (v) => `За последний час запрошено слишком много кодов. Попробуйте через ${known(v.number('minutes'), (n) => `${n} мин.`) || 'час.'}`,
    kk: (v) => `Соңғы бір сағатта тым көп код сұратылды. ${known(v.number('minutes'), (n) => `${n} минуттан`) || 'Бір сағаттан'} кейін қайталап көріңіз.`,
    en: (v) => `Too many codes were asked for within an hour. Try again in ${known(v.number('minutes'), (n) => `${n} min.`) || 'an hour.'}`,
  },
} as const satisfies Record<string, ErrorWording>;

function secondsLater(seconds: number | undefined): string | undefined {
  if (seconds === undefined) return undefined;
  return `через ${seconds} ${plural('ru', seconds, { one: 'секунду', few: 'секунды', many: 'секунд' })}`;
}
