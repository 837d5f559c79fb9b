import {
  APPLICATION_STATES, BANNER_KINDS, CONTRACT_DOCUMENTS, CORRECTION_TYPES, FEATURES, INSTRUCTION_LANGUAGES, POLICY_FIELDS, REPORTS, RETENTION_DAYS, STAFF_ROLES, VOUCHER_STATES, type Locale, type RetentionKind,
} from '@balabaqsha/domain';
import { applicationStateText } from '../codes/application-states.ts';
import { bannerKindText } from '../codes/banners.ts';
import { correctionTypeName } from '../codes/correction-types.ts';
import { documentName } from '../codes/documents.ts';
import { featureName } from '../codes/features.ts';
import { languageName, roleName } from '../codes/people.ts';
import { reportName } from '../codes/reports.ts';
import { voucherStateText } from '../codes/vouchers.ts';
import type { Wording, Wordings } from '../core/define-texts.ts';
import { auditActionText } from './audit-actions.ts';
import { policyTexts } from './policy.ts';

/** Codes that only the log has words for. */
const codes: Readonly<Record<string, Wording>> = {
  yes: { ru: 'да', kk: 'иә', en: 'yes' },
  no: { ru: 'нет', kk: 'жоқ', en: 'no' },
  REJECTED: { ru: 'отклонено', kk: 'қабылданбады', en: 'rejected' },
  REFUSED: { ru: 'отказано', kk: 'бас тартылды', en: 'refused' },
  REFUSE: { ru: 'отказано', kk: 'бас тартылды', en: 'refused' },
  UPHOLD: { ru: 'удовлетворено', kk: 'қанағаттандырылды', en: 'upheld' },
  APPROVED: { ru: 'согласовано', kk: 'келісілді', en: 'approved' },
  CONFIRMED: { ru: 'подтверждено', kk: 'расталды', en: 'confirmed' },
  UNCONFIRMED: { ru: 'не подтверждена', kk: 'расталмаған', en: 'unconfirmed' },
  NEEDS_PROOF: { ru: 'нужен документ', kk: 'құжат қажет', en: 'needs a proof' },
  GUARDIANSHIP_PROOF: { ru: 'документ о связи с ребёнком', kk: 'баламен байланыс құжаты', en: 'proof of guardianship' },
  CONTRACT_DOCUMENT: { ru: 'документ к договору', kk: 'шартқа құжат', en: 'document of the contract' },
  CONTRACT: { ru: 'договор', kk: 'шарт', en: 'contract' },
  SUPPORT_ATTACHMENT: { ru: 'файл к обращению', kk: 'жолданымға файл', en: 'file of a support message' },
  APPEAL: { ru: 'файл к обжалованию', kk: 'шағымға файл', en: 'file of an appeal' },
  GUARDIAN: { ru: 'родитель', kk: 'ата-ана', en: 'guardian' },
  KINDERGARTEN: { ru: 'детский сад', kk: 'балабақша', en: 'kindergarten' },
  PRIVACY: { ru: 'политика данных', kk: 'деректер саясаты', en: 'privacy policy' },
  TERMS: { ru: 'условия', kk: 'шарттар', en: 'terms' },
  NUMBER: { ru: 'по номеру', kk: 'нөмірі бойынша', en: 'number' },
  IIN: { ru: 'по ИИН', kk: 'ЖСН бойынша', en: 'IIN' },
  NAME: { ru: 'по имени или названию', kk: 'аты не атауы бойынша', en: 'name' },
  CODE: { ru: 'по коду ваучера', kk: 'ваучер коды бойынша', en: 'voucher’s code' },
  REGISTRATION: { ru: 'регистрация', kk: 'тіркелу', en: 'registration' },
  LOGIN: { ru: 'вход', kk: 'кіру', en: 'sign-in' },
  RECOVERY: { ru: 'восстановление доступа', kk: 'кіруді қалпына келтіру', en: 'recovery' },
  OLD_PHONE: { ru: 'прежний номер', kk: 'бұрынғы нөмір', en: 'old number' },
  NEW_PHONE: { ru: 'новый номер', kk: 'жаңа нөмір', en: 'new number' },
  EMAIL: { ru: 'E-mail', kk: 'E-mail', en: 'E-mail' },
  OPEN: { ru: 'открытые', kk: 'ашық', en: 'open' },
  MINE: { ru: 'свои', kk: 'өзінікі', en: 'own' },
  DONE: { ru: 'закрытые', kk: 'жабық', en: 'done' },
  TODAY: { ru: 'сегодня', kk: 'бүгін', en: 'today' },
  TOMORROW: { ru: 'завтра', kk: 'ертең', en: 'tomorrow' },
  WEEK: { ru: 'на неделе', kk: 'осы аптада', en: 'this week' },
  STOPPED: { ru: 'остановлен', kk: 'тоқтатылған', en: 'stopped' },
  PORTAL: { ru: 'портал', kk: 'портал', en: 'portal' },
  CONSOLE: { ru: 'кабинет сотрудников', kk: 'қызметкерлер кабинеті', en: 'console' },
  EVERYWHERE: { ru: 'везде', kk: 'барлық жерде', en: 'everywhere' },
  REJECTION: { ru: 'отклонение заявки', kk: 'өтінішті қабылдамау', en: 'rejection' },
  GUARDIANSHIP_REFUSAL: { ru: 'отказ в подтверждении связи с ребёнком', kk: 'баламен байланысты растамау', en: 'refusal of a guardianship' },
  ENROLMENT_REFUSAL: { ru: 'отказ в зачислении', kk: 'қабылдаудан бас тарту', en: 'refusal of enrolment' },
  DISENROLMENT: { ru: 'отчисление', kk: 'шығару', en: 'disenrolment' },
  password: { ru: 'пароль', kk: 'құпиясөз', en: 'password' },
  login: { ru: 'логин', kk: 'логин', en: 'login' },
  locale: { ru: 'язык', kk: 'тіл', en: 'language' },
  email: { ru: 'E-mail', kk: 'E-mail', en: 'E-mail' },
  emailMessages: { ru: 'сообщения по e-mail', kk: 'e-mail хабарламалары', en: 'messages by e-mail' },
  phone: { ru: 'телефон', kk: 'телефон', en: 'phone' },
  otherPhones: { ru: 'другие телефоны', kk: 'басқа телефондар', en: 'other phones' },
  schedule: { ru: 'часы работы', kk: 'жұмыс уақыты', en: 'opening hours' },
  address: { ru: 'адрес', kk: 'мекенжай', en: 'address' },
  description: { ru: 'описание', kk: 'сипаттама', en: 'description' },
  latitude: { ru: 'место на карте', kk: 'картадағы орны', en: 'place on the map' },
  longitude: { ru: 'место на карте', kk: 'картадағы орны', en: 'place on the map' },
};

/** What is deleted by age (D2). */
const retention: Wordings<RetentionKind> = {
  draft: { ru: 'черновики', kk: 'жобалар', en: 'drafts' },
  looseFile: { ru: 'файлы, которые нигде не нужны', kk: 'еш жерде қажет емес файлдар', en: 'files that nothing needs' },
  archivedFile: { ru: 'файлы архивных заявок', kk: 'мұрағаттағы өтініштердің файлдары', en: 'files of archived applications' },
  letter: { ru: 'обращения', kk: 'жолданымдар', en: 'support messages' },
  removedPhoto: { ru: 'снятые фотографии садов', kk: 'алып тасталған фотосуреттер', en: 'photos taken off' },
  messageWords: { ru: 'тексты сообщений', kk: 'хабарлама мәтіндері', en: 'words of messages' },
  message: { ru: 'сообщения', kk: 'хабарламалар', en: 'messages' },
};

/** The words of one family of codes, `null` for a code of another one. */
function family<Code extends string>(list: readonly Code[], text: (locale: Locale, code: Code) => string) {
  return (locale: Locale, code: string): string | null => {
    const known = list.find((each) => each === code);
    return known === undefined ? null : text(locale, known);
  };
}

/** Families whose codes have words elsewhere; the first that knows a code names it. */
const FAMILIES = [
  family(STAFF_ROLES, roleName),
  family(CORRECTION_TYPES, correctionTypeName),
  family(CONTRACT_DOCUMENTS, documentName),
  family(INSTRUCTION_LANGUAGES, languageName),
  family(FEATURES, featureName),
  family(BANNER_KINDS, bannerKindText),
  family(POLICY_FIELDS, (locale, field) => policyTexts[locale].fields[field]),
  family(APPLICATION_STATES, (locale, state) => applicationStateText(locale, state, 'staff')),
  family(VOUCHER_STATES, voucherStateText),
  family(REPORTS, reportName),
  family(Object.keys(RETENTION_DAYS) as RetentionKind[], (locale, kind) => retention[kind][locale]),
];

/** A code of the log in words; `null` for what is no code, such as a name. */
export function auditCodeText(locale: Locale, code: string): string | null {
  if (Object.hasOwn(codes, code)) return codes[code]?.[locale] ?? null;
  for (const text of FAMILIES) {
    const known = text(locale, code);
    if (known !== null) return known;
  }
  const action = auditActionText(locale, code);
  return action === code ? null : action;
}
