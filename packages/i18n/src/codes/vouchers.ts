import type { AnnulmentReason, EnrolmentState, Locale, VoucherState } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';

const voucherStates: Wordings<VoucherState> = {
  OFFERED: { ru: 'Выдан, ждёт ответа', kk: 'Берілді, жауап күтілуде', en: 'Issued, awaiting an answer' },
  ACCEPTED: { ru: 'Действует', kk: 'Жарамды', en: 'Valid' },
  USED: { ru: 'Использован', kk: 'Пайдаланылды', en: 'Used' },
  ANNULLED: { ru: 'Аннулирован', kk: 'Күші жойылды', en: 'Annulled' },
};

const annulments: Wordings<AnnulmentReason> = {
  SILENCE: { ru: 'Не было ответа в срок', kk: 'Мерзімінде жауап болмады', en: 'No answer in time' },
  DECLINED: { ru: 'Родитель отказался', kk: 'Ата-ана бас тартты', en: 'Declined by the guardian' },
  NOT_ENROLLED: { ru: 'Зачисление не завершено в срок', kk: 'Қабылдау мерзімінде аяқталмады', en: 'Not enrolled in time' },
  WITHDRAWN: { ru: 'Заявление отозвано', kk: 'Өтініш қайтарып алынды', en: 'Application withdrawn' },
};

const enrolmentStates: Wordings<EnrolmentState> = {
  REQUESTED: { ru: 'Ждёт договор', kk: 'Шарт күтуде', en: 'Awaiting the contract' },
  CONTRACT_SENT: { ru: 'Договор у родителя', kk: 'Шарт ата-анада', en: 'Contract with the guardian' },
  GUARDIAN_SIGNED: { ru: 'Ждёт подписи детского сада', kk: 'Балабақшаның қолын күтуде', en: 'Awaiting the kindergarten’s signature' },
  ENROLLED: { ru: 'Зачислен', kk: 'Қабылданды', en: 'Enrolled' },
  REFUSED: { ru: 'Детский сад отказал', kk: 'Балабақша бас тартты', en: 'Refused by the kindergarten' },
  TAKEN_BACK: { ru: 'Выбор отменён родителем', kk: 'Ата-ана таңдауынан бас тартты', en: 'Taken back by the guardian' },
  LAPSED: { ru: 'Срок истёк', kk: 'Мерзімі өтті', en: 'Lapsed' },
  ENDED: { ru: 'Отчислен', kk: 'Балабақшадан шықты', en: 'Left the kindergarten' },
};

export const voucherStateText = (locale: Locale, state: VoucherState): string => voucherStates[state][locale];
export const annulmentReasonText = (locale: Locale, reason: AnnulmentReason): string => annulments[reason][locale];
export const enrolmentStateText = (locale: Locale, state: EnrolmentState): string => enrolmentStates[state][locale];
