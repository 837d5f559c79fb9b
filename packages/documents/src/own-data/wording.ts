import type { Agreement, FilePurpose, Locale, RenewalState } from '@balabaqsha/domain';

/** Words around the data in one language. */
export interface OwnDataWording {
  title: string;
  guardian: string;
  accepted: string;
  agreements: Readonly<Record<Agreement, string>>;
  child: string;
  details: string;
  views: string;
  application: (number: number) => string;
  otherParent: string;
  history: string;
  files: string;
  purposes: Readonly<Record<FilePurpose, string>>;
  renewals: string;
  renewalStates: Readonly<Record<RenewalState, string>>;
  enrolments: string;
  documents: string;
  signatures: string;
  appeals: string;
  notifications: string;
  messages: string;
  push: string;
  letters: string;
  draft: string;
  devices: string;
  sessions: string;
  deletions: string;
  deletion: (requested: string, due: string) => string;
  guardianships: Readonly<Record<'CONFIRMED' | 'UNCONFIRMED' | 'REFUSED', string>>;
  none: string;
  fields: Readonly<
    Record<
      | 'fullName' | 'iin' | 'sex' | 'birthDate' | 'phone' | 'login' | 'email' | 'language' | 'registeredAt' | 'guardianship' | 'addedAt' | 'refusal' | 'state' | 'submittedAt'
      | 'correctionType' | 'conclusion' | 'instruction' | 'kindergarten' | 'voucher' | 'contract',
      string
    >
  >;
}

export const OWN_DATA_WORDING: Readonly<Record<Locale, OwnDataWording>> = {
  ru: {
    title: 'Ваши данные в Balabaqsha',
    guardian: 'Родитель или законный представитель',
    accepted: 'Принятые тексты',
    agreements: { PRIVACY: 'Политика данных пользователей', TERMS: 'Условия использования' },
    child: 'Ребёнок',
    details: 'Сведения',
    views: 'Кто смотрел данные ребёнка',
    application: (number) => `Заявление № ${number}`,
    otherParent: 'Сведения (заявление подал другой родитель)',
    history: 'История заявления',
    files: 'Загруженные файлы',
    purposes: { PMPK_CONCLUSION: 'заключение ПМПК', GUARDIANSHIP_PROOF: 'документ о родстве или опеке', CONTRACT_DOCUMENT: 'документ к договору', CONTRACT: 'договор', SUPPORT_ATTACHMENT: 'файл к обращению в поддержку', APPEAL: 'документ к обжалованию' },
    renewals: 'Новые заключения ПМПК',
    renewalStates: { PENDING: 'ждёт проверки', CONFIRMED: 'подтверждено', REJECTED: 'отклонено', REPLACED: 'заменено другим', LAPSED: 'больше не нужно' },
    enrolments: 'Выбранные детские сады',
    documents: 'Документы к договору',
    signatures: 'Подписи под договором',
    appeals: 'Обжалования',
    notifications: 'Уведомления',
    messages: 'Отправленные сообщения',
    push: 'уведомление в браузере',
    letters: 'Обращения в службу поддержки',
    draft: 'Черновик заявления',
    devices: 'Браузеры с уведомлениями',
    sessions: 'Где вы вошли',
    deletions: 'Запросы на удаление кабинета',
    deletion: (requested, due) => `запрос ${requested}, срок ${due}`,
    guardianships: { CONFIRMED: 'родство подтверждено', UNCONFIRMED: 'ждём решения специалиста', REFUSED: 'родство не подтверждено' },
    none: 'нет',
    fields: {
      fullName: 'ФИО', iin: 'ИИН', sex: 'Пол', birthDate: 'Дата рождения', phone: 'Номер телефона', login: 'Логин', email: 'E-mail', language: 'Язык сообщений',
      registeredAt: 'Регистрация', guardianship: 'Родство', addedAt: 'Добавлен', refusal: 'Причина отказа', state: 'Статус', submittedAt: 'Подано', correctionType: 'Тип коррекции',
      conclusion: 'Заключение ПМПК', instruction: 'Язык обучения', kindergarten: 'Пожелание', voucher: 'Ваучер', contract: 'Договор',
    },
  },
  kk: {
    title: 'Balabaqsha жүйесіндегі деректеріңіз',
    guardian: 'Ата-ана немесе заңды өкіл',
    accepted: 'Қабылданған мәтіндер',
    agreements: { PRIVACY: 'Пайдаланушы деректері саясаты', TERMS: 'Пайдалану шарттары' },
    child: 'Бала',
    details: 'Мәлімет',
    views: 'Баланың деректерін кім қараған',
    application: (number) => `№ ${number} өтініш`,
    otherParent: 'Мәлімет (өтінішті екінші ата-ана берген)',
    history: 'Өтініш тарихы',
    files: 'Жүктелген файлдар',
    purposes: { PMPK_CONCLUSION: 'ПМПК қорытындысы', GUARDIANSHIP_PROOF: 'туыстық немесе қорғаншылық құжаты', CONTRACT_DOCUMENT: 'шартқа қоса берілген құжат', CONTRACT: 'шарт', SUPPORT_ATTACHMENT: 'қолдау қызметіне жіберілген файл', APPEAL: 'шағымға тіркелген құжат' },
    renewals: 'ПМПК-ның жаңа қорытындылары',
    renewalStates: { PENDING: 'тексеруді күтіп тұр', CONFIRMED: 'расталды', REJECTED: 'қабылданбады', REPLACED: 'басқасымен ауыстырылды', LAPSED: 'енді қажеті жоқ' },
    enrolments: 'Таңдалған балабақшалар',
    documents: 'Шартқа қоса берілген құжаттар',
    signatures: 'Шартқа қойылған қолтаңбалар',
    appeals: 'Шағымдар',
    notifications: 'Хабарламалар',
    messages: 'Жіберілген хабарламалар',
    push: 'браузердегі хабарлама',
    letters: 'Қолдау қызметіне жазғандарыңыз',
    draft: 'Өтініш жобасы',
    devices: 'Хабарлама келетін браузерлер',
    sessions: 'Қай жерден кірдіңіз',
    deletions: 'Кабинетті жою туралы сұраулар',
    deletion: (requested, due) => `сұралған уақыты: ${requested}, мерзімі: ${due}`,
    guardianships: { CONFIRMED: 'туыстық расталды', UNCONFIRMED: 'маманның шешімін күтеміз', REFUSED: 'туыстық расталмады' },
    none: 'жоқ',
    fields: {
      fullName: 'Аты-жөні', iin: 'ЖСН', sex: 'Жынысы', birthDate: 'Туған күні', phone: 'Телефон нөмірі', login: 'Логин', email: 'E-mail', language: 'Хабарламалар тілі',
      registeredAt: 'Тіркелген уақыты', guardianship: 'Туыстық', addedAt: 'Қосылған уақыты', refusal: 'Бас тарту себебі', state: 'Күйі', submittedAt: 'Берілген уақыты',
      correctionType: 'Түзету түрі', conclusion: 'ПМПК қорытындысы', instruction: 'Оқыту тілі', kindergarten: 'Қалаған балабақша', voucher: 'Ваучер', contract: 'Шарт',
    },
  },
  en: {
    title: 'Your data in Balabaqsha',
    guardian: 'Parent or legal representative',
    accepted: 'Accepted texts',
    agreements: { PRIVACY: 'User data policy', TERMS: 'Terms of use' },
    child: 'Child',
    details: 'Details',
    views: 'Who looked at the child’s data',
    application: (number) => `Application No. ${number}`,
    otherParent: 'Details (the other parent sent this application)',
    history: 'History of the application',
    files: 'Uploaded files',
    purposes: { PMPK_CONCLUSION: 'PMPK conclusion', GUARDIANSHIP_PROOF: 'proof of relation or guardianship', CONTRACT_DOCUMENT: 'document of the contract', CONTRACT: 'contract', SUPPORT_ATTACHMENT: 'file sent to the support service', APPEAL: 'document with an appeal' },
    renewals: 'New PMPK conclusions',
    renewalStates: { PENDING: 'awaiting its check', CONFIRMED: 'confirmed', REJECTED: 'rejected', REPLACED: 'replaced by another', LAPSED: 'no longer needed' },
    enrolments: 'Kindergartens that you chose',
    documents: 'Documents of the contract',
    signatures: 'Signatures under the contract',
    appeals: 'Appeals',
    notifications: 'Notifications',
    messages: 'Messages that were sent',
    push: 'notification in a browser',
    letters: 'Letters to the support service',
    draft: 'Draft of an application',
    devices: 'Browsers with notifications',
    sessions: 'Where you are signed in',
    deletions: 'Requests to delete the account',
    deletion: (requested, due) => `requested ${requested}, due ${due}`,
    guardianships: { CONFIRMED: 'relation confirmed', UNCONFIRMED: 'awaiting a specialist’s decision', REFUSED: 'relation not confirmed' },
    none: 'none',
    fields: {
      fullName: 'Full name', iin: 'IIN', sex: 'Sex', birthDate: 'Date of birth', phone: 'Phone number', login: 'Login', email: 'E-mail', language: 'Language of messages',
      registeredAt: 'Registered', guardianship: 'Relation', addedAt: 'Added', refusal: 'Reason for the refusal', state: 'Status', submittedAt: 'Sent', correctionType: 'Correction type',
      conclusion: 'PMPK conclusion', instruction: 'Language of instruction', kindergarten: 'Wish', voucher: 'Voucher', contract: 'Contract',
    },
  },
};
