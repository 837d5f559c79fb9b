import type { ApplicationState, ArchiveReason, Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';

/** Who reads: the parent in the portal, or staff in the console. */
export type Audience = 'guardian' | 'staff';

// AWAITING_REVIEW and AWAITING_CONTRACT are the guide's words to the letter (Q3, E2).
const forGuardian: Wordings<ApplicationState> = {
  AWAITING_REVIEW: { ru: 'Ожидание подтверждения документов', kk: 'Құжаттардың расталуын күту', en: 'Awaiting confirmation of documents' },
  IN_QUEUE: { ru: 'В очереди', kk: 'Кезекте', en: 'In the queue' },
  VOUCHER_OFFERED: { ru: 'Ваучер выдан, ждём ваш ответ', kk: 'Ваучер берілді, жауабыңызды күтеміз', en: 'Voucher issued, awaiting your answer' },
  VOUCHER_ACCEPTED: { ru: 'Выберите детский сад', kk: 'Балабақшаны таңдаңыз', en: 'Choose a kindergarten' },
  AWAITING_CONTRACT: { ru: 'Ожидайте договор от ДО', kk: 'Балабақшадан шартты күтіңіз', en: 'Await the contract from the kindergarten' },
  CONTRACT_TO_SIGN: { ru: 'Подпишите договор', kk: 'Шартқа қол қойыңыз', en: 'Sign the contract' },
  CONTRACT_AT_KINDERGARTEN: { ru: 'Договор подписывает детский сад', kk: 'Шартқа балабақша қол қояды', en: 'The kindergarten is signing the contract' },
  ENROLLED: { ru: 'Ребёнок зачислен', kk: 'Бала қабылданды', en: 'Enrolled' },
  STOP_LIST: { ru: 'В стоп-листе', kk: 'Стоп-тізімде', en: 'In the stop-list' },
  ARCHIVED: { ru: 'В архиве', kk: 'Мұрағатта', en: 'Archived' },
};

const forStaff: Wordings<ApplicationState> = {
  AWAITING_REVIEW: { ru: 'На проверке', kk: 'Тексеруде', en: 'Under review' },
  IN_QUEUE: { ru: 'В очереди', kk: 'Кезекте', en: 'In the queue' },
  VOUCHER_OFFERED: { ru: 'Ваучер выдан, ждём ответа', kk: 'Ваучер берілді, жауап күтілуде', en: 'Voucher issued, no answer yet' },
  VOUCHER_ACCEPTED: { ru: 'Выбирает детский сад', kk: 'Балабақша таңдауда', en: 'Choosing a kindergarten' },
  AWAITING_CONTRACT: { ru: 'Ждёт договор от детского сада', kk: 'Балабақшадан шарт күтуде', en: 'Awaiting the contract' },
  CONTRACT_TO_SIGN: { ru: 'Договор у родителя', kk: 'Шарт ата-анада', en: 'Contract with the guardian' },
  CONTRACT_AT_KINDERGARTEN: { ru: 'Договор у детского сада', kk: 'Шарт балабақшада', en: 'Contract with the kindergarten' },
  ENROLLED: { ru: 'Зачислен', kk: 'Қабылданды', en: 'Enrolled' },
  STOP_LIST: { ru: 'В стоп-листе', kk: 'Стоп-тізімде', en: 'In the stop-list' },
  ARCHIVED: { ru: 'В архиве', kk: 'Мұрағатта', en: 'Archived' },
};

// The state stands beside the card's title, so these don't repeat it: they say what to do, or what others do meanwhile.
const steps: Wordings<ApplicationState> = {
  AWAITING_REVIEW: { ru: 'Специалист проверяет документы', kk: 'Маман құжаттарды тексеріп жатыр', en: 'A specialist is checking the documents' },
  IN_QUEUE: { ru: 'Дождитесь своей очереди', kk: 'Кезегіңізді күтіңіз', en: 'Wait for your turn' },
  VOUCHER_OFFERED: { ru: 'Ответьте, нужен ли вам ваучер', kk: 'Ваучер керек пе, жоқ па – жауап беріңіз', en: 'Say whether you want the voucher' },
  VOUCHER_ACCEPTED: { ru: 'Найдите подходящую группу', kk: 'Балаңызға сай топты табыңыз', en: 'Find a group that suits your child' },
  AWAITING_CONTRACT: { ru: 'Детский сад готовит договор', kk: 'Балабақша шарт дайындап жатыр', en: 'The kindergarten is preparing the contract' },
  CONTRACT_TO_SIGN: { ru: 'Заполните договор и приложите документы', kk: 'Шартты толтырып, құжаттарды тіркеңіз', en: 'Fill in the contract and attach the documents' },
  CONTRACT_AT_KINDERGARTEN: { ru: 'Осталась подпись детского сада', kk: 'Балабақшаның қолы ғана қалды', en: 'Only the kindergarten’s signature is missing' },
  ENROLLED: { ru: 'Приходите в детский сад', kk: 'Балабақшаға келіңіз', en: 'Come to the kindergarten' },
  STOP_LIST: { ru: 'Верните заявление в очередь', kk: 'Өтінішті кезекке қайтарыңыз', en: 'Return the application to the queue' },
  ARCHIVED: { ru: 'Заявление закрыто', kk: 'Өтініш жабылды', en: 'The application is closed' },
};

const next: Wordings<ApplicationState> = {
  AWAITING_REVIEW: {
    ru: 'Специалист проверит документы. Мы сообщим о решении по SMS и здесь. Сейчас ничего делать не нужно.',
    kk: 'Маман құжаттарды тексереді. Шешім туралы SMS арқылы және осы жерде хабарлаймыз. Қазір ештеңе істеудің қажеті жоқ.',
    en: 'A specialist will check the documents. We will tell you the decision by SMS and here. There is nothing to do now.',
  },
  IN_QUEUE: {
    ru: 'Когда подойдёт ваша очередь, мы пришлём уведомление о выдаче ваучера. На ответ будет 2 рабочих дня.',
    kk: 'Кезегіңіз келгенде ваучер берілгені туралы хабарлама жібереміз. Жауап беруге 2 жұмыс күні беріледі.',
    en: 'When your turn comes, we will tell you that a voucher is issued. You will have 2 working days to answer.',
  },
  VOUCHER_OFFERED: {
    ru: 'Нажмите «Выбрать» и ответьте, нужен ли вам ваучер. Если не ответить вовремя, ваучер аннулируется, а заявление попадёт в стоп-лист.',
    kk: '«Таңдау» түймесін басып, ваучердің қажет-қажет емесін көрсетіңіз. Уақытында жауап бермесеңіз, ваучердің күші жойылып, өтініш стоп-тізімге түседі.',
    en: 'Press “Choose” and say whether you want the voucher. Without an answer in time the voucher is annulled and the application goes to the stop-list.',
  },
  VOUCHER_ACCEPTED: {
    ru: 'Выберите детский сад и группу. До конца срока нужно подписать электронный договор.',
    kk: 'Балабақша мен топты таңдаңыз. Мерзім аяқталғанға дейін электрондық шартқа қол қою қажет.',
    en: 'Choose a kindergarten and a group. The electronic contract must be signed before the deadline.',
  },
  AWAITING_CONTRACT: {
    ru: 'Место за вами. Детский сад рассмотрит заявление и пришлёт договор на подписание.',
    kk: 'Орын сізге сақталды. Балабақша өтінішті қарап, қол қою үшін шарт жібереді.',
    en: 'The seat is yours. The kindergarten will look at the application and send the contract to sign.',
  },
  CONTRACT_TO_SIGN: {
    ru: 'Заполните договор, приложите документы и подпишите его своей ЭЦП.',
    kk: 'Шартты толтырып, құжаттарды тіркеңіз және ЭЦҚ-мен қол қойыңыз.',
    en: 'Fill in the contract, attach the documents and sign it with your digital signature.',
  },
  CONTRACT_AT_KINDERGARTEN: {
    ru: 'Вы всё сделали. Срок против вас больше не идёт. Когда договор подпишут, мы сообщим.',
    kk: 'Сіз бәрін жасадыңыз. Енді мерзім сізге қатысты есептелмейді. Шартқа қол қойылғанда хабарлаймыз.',
    en: 'You have done everything. The deadline no longer runs against you. We will tell you when the contract is signed.',
  },
  ENROLLED: {
    ru: 'Договор подписан обеими сторонами. Приходите в детский сад в день, указанный в договоре.',
    kk: 'Шартқа екі тарап та қол қойды. Шартта көрсетілген күні балабақшаға келіңіз.',
    en: 'Both sides have signed the contract. Come to the kindergarten on the day named in it.',
  },
  STOP_LIST: {
    ru: 'Вы не ответили вовремя, ваучер аннулирован. Заявление можно один раз вернуть в очередь на прежнее место.',
    kk: 'Сіз уақытында жауап бермедіңіз, ваучердің күші жойылды. Өтінішті кезектегі бұрынғы орнына бір рет қайтаруға болады.',
    en: 'There was no answer in time and the voucher was annulled. The application can return to its former place in the queue once.',
  },
  ARCHIVED: {
    ru: 'Заявление закрыто. Если место в специальной группе ещё нужно, подайте новое заявление.',
    kk: 'Өтініш жабылды. Арнайы топтағы орын әлі керек болса, жаңа өтініш беріңіз.',
    en: 'The application is closed. If a seat in a special group is still needed, send a new application.',
  },
};

const archiveForGuardian: Wordings<ArchiveReason> = {
  REJECTED: { ru: 'Заявление отклонено', kk: 'Өтініш қабылданбады', en: 'The application was rejected' },
  WITHDRAWN: { ru: 'Вы отозвали заявление', kk: 'Сіз өтінішті қайтарып алдыңыз', en: 'You withdrew the application' },
  AGE: { ru: 'Ребёнок достиг школьного возраста', kk: 'Бала мектеп жасына жетті', en: 'The child has reached school age' },
  DECLINED: { ru: 'Вы отказались от ваучера', kk: 'Сіз ваучерден бас тарттыңыз', en: 'You declined the voucher' },
  NOT_ENROLLED: { ru: 'Зачисление не завершено в срок', kk: 'Қабылдау мерзімінде аяқталмады', en: 'Not enrolled in time' },
  STOP_LIST_EXPIRED: { ru: 'Срок в стоп-листе истёк', kk: 'Стоп-тізімдегі мерзім өтті', en: 'Time in the stop-list ran out' },
  DISENROLLED: { ru: 'Ребёнок отчислен', kk: 'Бала балабақшадан шығарылды', en: 'The child has left the kindergarten' },
};

const archiveForStaff: Wordings<ArchiveReason> = {
  ...archiveForGuardian,
  WITHDRAWN: { ru: 'Родитель отозвал заявление', kk: 'Ата-ана өтінішті қайтарып алды', en: 'Withdrawn by the guardian' },
  DECLINED: { ru: 'Родитель отказался от ваучера', kk: 'Ата-ана ваучерден бас тартты', en: 'Voucher declined by the guardian' },
};

/** The state in words. For guardians the guide's own where it has them. */
export function applicationStateText(locale: Locale, state: ApplicationState, audience: Audience = 'guardian'): string {
  return (audience === 'guardian' ? forGuardian : forStaff)[state][locale];
}

/** The next step as a heading of a few words: what the guardian does now, or what others do. */
export const nextStepTitle = (locale: Locale, state: ApplicationState): string => steps[state][locale];

/** What happens next and what the guardian has to do, in one to three sentences. */
export const whatNext = (locale: Locale, state: ApplicationState): string => next[state][locale];

/** Why an application is in the archive. */
export function archiveReasonText(locale: Locale, reason: ArchiveReason, audience: Audience = 'guardian'): string {
  return (audience === 'guardian' ? archiveForGuardian : archiveForStaff)[reason][locale];
}
