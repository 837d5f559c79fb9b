import { ifKnown as known } from '../core/values.ts';
import type { ErrorWording } from './words.ts';

/** Children, applications, vouchers. */
export const applicationErrors = {
  CHILD_ALREADY_ADDED: { ru: 'Этот ребёнок уже есть в разделе «Мои дети»', kk: 'Бұл бала «Балаларым» бөлімінде бар', en: 'This child is already in “My children”' },
  CHILD_UNCONFIRMED: {
    ru: 'Мы ещё проверяем, что вы представляете этого ребёнка. Когда это подтвердят, можно будет подать заявление',
    kk: 'Осы баланың өкілі екеніңізді әлі тексеріп жатырмыз. Расталғаннан кейін өтініш беруге болады',
    en: 'We are still checking that you act for this child. Once it is confirmed you can apply',
  },
  CHILD_TOO_OLD: {
    ru: 'Ребёнок уже школьного возраста. Заявление в детский сад подать нельзя',
    kk: 'Бала мектеп жасына жетті. Балабақшаға өтініш беру мүмкін емес',
    en: 'The child has reached school age. It is not possible to apply for a kindergarten',
  },
  CHILD_IS_ADULT: { ru: 'Это ИИН взрослого. Введите ИИН ребёнка', kk: 'Бұл — ересек адамның ЖСН-і. Баланың ЖСН-ін енгізіңіз', en: 'This is an adult’s IIN. Enter the child’s' },
  CHILD_SELF: { ru: 'Это ваш ИИН. Введите ИИН ребёнка', kk: 'Бұл — сіздің ЖСН-іңіз. Баланың ЖСН-ін енгізіңіз', en: 'This is your own IIN. Enter the child’s' },
  APPLICATION_LIVE_EXISTS: {
    ru: (v) => `У этого ребёнка уже есть действующее заявление${known(v.number('number'), (n) => ` № ${n}`)}. Второе подать нельзя, место в первом сохраняется.`,
    kk: (v) => `Бұл баланың қолданыстағы өтініші${known(v.number('number'), (n) => ` (№ ${n})`)} бар. Екіншісін беру мүмкін емес, біріншісіндегі орын сақталады.`,
    en: (v) => `This child already has a live application${known(v.number('number'), (n) => ` No. ${n}`)}. A second one is not possible; the place in the first is kept.`,
  },
  KINDERGARTEN_UNSUITABLE: {
    ru: 'В этом детском саду нет группы для выбранного типа коррекции. Выберите другой сад',
    kk: 'Бұл балабақшада таңдалған түзету түріне арналған топ жоқ. Басқа балабақша таңдаңыз',
    en: 'This kindergarten has no group for the chosen correction type. Choose another one',
  },
  CONCLUSION_EXPIRED: {
    ru: 'Срок заключения ПМПК уже истёк. Приложите действующее',
    kk: 'ПМПК қорытындысының мерзімі өтіп кеткен. Қолданыстағысын тіркеңіз',
    en: 'The PMPK conclusion is out of date. Attach a valid one',
  },
  STATE_CHANGED: {
    ru: 'За это время всё изменилось, и действие уже невозможно. Ничего не потеряно: обновите страницу и посмотрите, что дальше.',
    kk: 'Осы уақытта жағдай өзгерді, бұл әрекет енді мүмкін емес. Ештеңе жоғалған жоқ: бетті жаңартып, келесі қадамды көріңіз.',
    en: 'Things have changed meanwhile and this is no longer possible. Nothing is lost: reload the page and see what is next.',
  },
  ALREADY_DECIDED: {
    ru: (v) => `Здесь уже принято решение${known(v.text('employee'), (name) => `: ${name}`)}. Ваше решение не сохранено.`,
    kk: (v) => `Мұнда шешім қабылданып қойған${known(v.text('employee'), (name) => `: ${name}`)}. Сіздің шешіміңіз сақталған жоқ.`,
    en: (v) => `This has already been decided${known(v.text('employee'), (name) => ` by ${name}`)}. Your decision was not kept.`,
  },
  UNDO_TOO_LATE: {
    ru: 'Решение уже вступило в силу, отменить его нельзя: родителю отправлено сообщение.',
    kk: 'Шешім күшіне еніп кетті, оны қайтарып алуға болмайды: ата-анаға хабарлама жіберілді.',
    en: 'The decision has taken effect and can no longer be taken back: the guardian has been told.',
  },
  RESTORE_USED: {
    ru: 'Это заявление уже возвращали из стоп-листа. Второй раз нельзя, можно подать новое.',
    kk: 'Бұл өтініш стоп-тізімнен қайтарылған. Екінші рет болмайды, жаңасын беруге болады.',
    en: 'This application has been restored once already. It is not possible twice; you can send a new one.',
  },
  RESTORE_EXPIRED: {
    ru: (v) => `Срок, когда заявление можно было вернуть из стоп-листа, прошёл${known(v.deadline('restoreBy'), (by) => ` (${by})`)}. Можно подать новое.`,
    kk: (v) => `Өтінішті стоп-тізімнен қайтару мерзімі өтіп кетті${known(v.deadline('restoreBy'), (by) => ` (${by})`)}. Жаңасын беруге болады.`,
    en: (v) => `The time to restore the application from the stop-list is over${known(v.deadline('restoreBy'), (by) => ` (${by})`)}. You can send a new one.`,
  },
  WITHDRAW_TOO_LATE: {
    ru: 'Ребёнок уже зачислен, отозвать заявление нельзя. Чтобы уйти из детского сада, оформите отчисление.',
    kk: 'Бала қабылданып қойды, өтінішті қайтарып алу мүмкін емес. Балабақшадан кету үшін шығаруды рәсімдеңіз.',
    en: 'The child is enrolled already and the application cannot be withdrawn. To leave, ask for disenrolment.',
  },
  CORRECTION_TYPE_NOT_OFFERED: {
    ru: 'По этому типу коррекции город сейчас не принимает новые заявки и не открывает группы. Выберите другой или спросите в контакт-центре.',
    kk: 'Бұл түзету түрі бойынша қала қазір жаңа өтініш қабылдамайды, топ та ашпайды. Басқасын таңдаңыз немесе байланыс орталығынан сұраңыз.',
    en: 'The city takes no new applications and opens no groups of this correction type now. Choose another one or ask the contact centre.',
  },
  RENEWAL_NOT_OPEN: {
    ru: (v) => `Новый документ понадобится ближе к концу срока${known(v.date('opensOn'), (day) => `: приложить его можно с ${day}`)}`,
    kk: (v) => `Жаңа құжат мерзімнің соңына қарай қажет болады${known(v.date('opensOn'), (day) => `: оны ${day} күнінен бастап тіркеуге болады`)}`,
    en: (v) => `A new document is needed nearer to the end of the present one${known(v.date('opensOn'), (day) => `: it can be attached from ${day}`)}`,
  },
  RENEWAL_PENDING: {
    ru: 'Новый документ уже на проверке. Если вместо него нужно проверить этот, отправьте форму ещё раз.',
    kk: 'Жаңа құжат тексеріліп жатыр. Оның орнына осыны тексеру керек болса, форманы тағы бір рет жіберіңіз.',
    en: 'A new document is being checked already. To have this one checked instead, send the form once more.',
  },
  CONCLUSION_NOT_LONGER: {
    ru: (v) => `Новый документ должен действовать дольше прежнего${known(v.date('validUntil'), (day) => `, то есть после ${day}`)}`,
    kk: (v) => `Жаңа құжат бұрынғысынан ұзақ жарамды болуы керек${known(v.date('validUntil'), (day) => `: бұрынғысының соңғы күні – ${day}`)}`,
    en: (v) => `The new document has to be valid for longer than the present one${known(v.date('validUntil'), (day) => `, that is, beyond ${day}`)}`,
  },
  APPEAL_EXPIRED: {
    ru: (v) => `Срок обжалования закончился${known(v.deadline('deadline'), (by) => ` (${by})`)}. Если нужна помощь, напишите в службу поддержки.`,
    kk: (v) => `Шағымдану мерзімі аяқталды${known(v.deadline('deadline'), (by) => ` (${by})`)}. Көмек керек болса, қолдау қызметіне жазыңыз.`,
    en: (v) => `The time to appeal is over${known(v.deadline('deadline'), (by) => ` (${by})`)}. If you need help, write to the support service.`,
  },
  APPEAL_SENT: {
    ru: 'Обжалование уже подано. Что с ним, написано в карточке заявления.',
    kk: 'Шағым берілген. Оның жайы өтініш карточкасында жазылған.',
    en: 'The appeal has been sent already. The card of the application says how it stands.',
  },
  VOUCHER_EXPIRED: {
    ru: (v) => `Срок ваучера закончился${known(v.deadline('deadline'), (by) => ` (${by})`)}, и действие пришло позже. Заявление сохранено: что с ним можно сделать, написано в карточке.`,
    kk: (v) => `Ваучер мерзімі аяқталды${known(v.deadline('deadline'), (by) => ` (${by})`)}, әрекет кейін келді. Өтініш сақталды: енді не істеуге болатыны карточкада жазылған.`,
    en: (v) => `The voucher’s deadline has passed${known(v.deadline('deadline'), (by) => ` (${by})`)} and the action came later. The application is kept: its card says what can be done.`,
  },
  EXTENSION_NOT_OPEN: {
    ru: 'Продлить срок можно только на 5-й рабочий день. Мы напомним.',
    kk: 'Мерзімді тек 5-жұмыс күні ұзартуға болады. Біз еске саламыз.',
    en: 'The deadline can be extended only on the 5th working day. We will remind you.',
  },
  EXTENSION_USED: {
    ru: 'Срок уже продлевали. Второй раз продлить нельзя.',
    kk: 'Мерзім бір рет ұзартылған. Екінші рет ұзартуға болмайды.',
    en: 'The deadline has been extended already. It is not possible twice.',
  },
} as const satisfies Record<string, ErrorWording>;
