import type { Locale, MessageKind } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';

/** What a message is about, for those who look after its delivery (N2): no values, for they see none. */
const kinds: Wordings<MessageKind> = {
  APPLICATION_SENT: { ru: 'Заявка получена', kk: 'Өтініш алынды', en: 'Application received' },
  APPLICATION_CONFIRMED: { ru: 'Заявка подтверждена', kk: 'Өтініш расталды', en: 'Application confirmed' },
  APPLICATION_REJECTED: { ru: 'Заявка отклонена', kk: 'Өтініш расталмады', en: 'Application rejected' },
  APPLICATION_WITHDRAWN: { ru: 'Заявка отозвана', kk: 'Өтініш қайтарып алынды', en: 'Application withdrawn' },
  APPLICATION_RESTORED: { ru: 'Заявка вернулась из стоп-листа', kk: 'Өтініш стоп-тізімнен қайтты', en: 'Application restored from the stop-list' },
  APPLICATION_AGED_OUT: { ru: 'Заявка закрыта по возрасту', kk: 'Өтініш жасына байланысты жабылды', en: 'Application closed by age' },
  STOP_LIST_EXPIRED: { ru: 'Срок в стоп-листе истёк', kk: 'Стоп-тізімдегі мерзім өтті', en: 'Stop-list term ended' },
  VOUCHER_OFFERED: { ru: 'Ваучер выдан', kk: 'Ваучер берілді', en: 'Voucher issued' },
  VOUCHER_REMINDER: { ru: 'Напоминание о сроке ваучера', kk: 'Ваучер мерзімі туралы еске салу', en: 'Reminder of the voucher’s deadline' },
  VOUCHER_ACCEPTED: { ru: 'Ваучер принят', kk: 'Ваучер қабылданды', en: 'Voucher accepted' },
  VOUCHER_DECLINED: { ru: 'От ваучера отказались', kk: 'Ваучерден бас тартылды', en: 'Voucher declined' },
  VOUCHER_SILENCE: { ru: 'Ваучер аннулирован: нет ответа', kk: 'Ваучердің күші жойылды: жауап болмады', en: 'Voucher annulled: no answer' },
  VOUCHER_EXTENSION_OPEN: { ru: 'Ваучер можно продлить', kk: 'Ваучерді ұзартуға болады', en: 'Voucher can be extended' },
  VOUCHER_EXTENDED: { ru: 'Ваучер продлён', kk: 'Ваучер ұзартылды', en: 'Voucher extended' },
  VOUCHER_NOT_ENROLLED: { ru: 'Ваучер аннулирован: нет договора в срок', kk: 'Ваучердің күші жойылды: шарт мерзімінде жасалмады', en: 'Voucher annulled: no contract in time' },
  ENROLMENT_REQUESTED: { ru: 'Детский сад выбран', kk: 'Балабақша таңдалды', en: 'Kindergarten chosen' },
  ENROLMENT_REFUSED: { ru: 'Детский сад отказал', kk: 'Балабақша бас тартты', en: 'Kindergarten refused' },
  ENROLMENT_TAKEN_BACK: { ru: 'Выбор детского сада отменён', kk: 'Балабақшаны таңдаудан бас тартылды', en: 'Choice of a kindergarten taken back' },
  CONTRACT_SENT: { ru: 'Договор готов к подписанию', kk: 'Шарт қол қоюға дайын', en: 'Contract ready to sign' },
  CONTRACT_SIGNED: { ru: 'Родитель подписал договор', kk: 'Ата-ана шартқа қол қойды', en: 'Guardian signed the contract' },
  ENROLLED: { ru: 'Ребёнок зачислен', kk: 'Бала қабылданды', en: 'Child enrolled' },
  DISENROLLED: { ru: 'Ребёнок отчислен', kk: 'Бала балабақшадан шығарылды', en: 'Child disenrolled' },
  DISENROLMENT_UNDONE: { ru: 'Отчисление отменено', kk: 'Балабақшадан шығару күшін жойды', en: 'Disenrolment taken back' },
  REINSTATED: { ru: 'Заявка возвращена в очередь сотрудником', kk: 'Қызметкер өтінішті кезекке қайтарды', en: 'Application reinstated by an officer' },
  DEADLINE_MOVED: { ru: 'Срок стал позже', kk: 'Мерзім кейінге жылжыды', en: 'Deadline moved later' },
  CONCLUSION_EXPIRING: { ru: 'Истекает заключение ПМПК', kk: 'ПМПК қорытындысының мерзімі өтіп барады', en: 'PMPK conclusion expiring' },
  CONCLUSION_RENEWED: { ru: 'Новое заключение ПМПК принято', kk: 'Жаңа ПМПК қорытындысы қабылданды', en: 'New PMPK conclusion confirmed' },
  CONCLUSION_REJECTED: { ru: 'Новое заключение ПМПК отклонено', kk: 'Жаңа ПМПК қорытындысы расталмады', en: 'New PMPK conclusion rejected' },
  APPEAL_RECEIVED: { ru: 'Обжалование получено', kk: 'Шағым қабылданды', en: 'Appeal received' },
  APPEAL_REFUSED: { ru: 'В обжаловании отказано', kk: 'Шағым қанағаттандырылмады', en: 'Appeal refused' },
  CHILD_CONFIRMED: { ru: 'Связь с ребёнком подтверждена', kk: 'Баламен байланыс расталды', en: 'Guardianship confirmed' },
  ANNOUNCEMENT: { ru: 'Объявление города', kk: 'Қала хабарландыруы', en: 'Announcement of the city' },
  CHILD_REFUSED: { ru: 'Связь с ребёнком не подтверждена', kk: 'Баламен байланыс расталмады', en: 'Guardianship not confirmed' },
  PHONE_CHANGED: { ru: 'Номер телефона изменён', kk: 'Телефон нөмірі өзгертілді', en: 'Phone number changed' },
  DELETION_REQUESTED: { ru: 'Запрошено удаление кабинета', kk: 'Кабинетті жою сұралды', en: 'Account deletion requested' },
  DELETION_TAKEN_BACK: { ru: 'Удаление кабинета отменено', kk: 'Кабинетті жоюдан бас тартылды', en: 'Account deletion taken back' },
  DELETION_LAPSED: { ru: 'Кабинет не удалён: есть заявка', kk: 'Кабинет жойылмады: өтініш бар', en: 'Account not deleted: application open' },
  CODE: { ru: 'Код для входа или регистрации', kk: 'Кіру не тіркелу коды', en: 'Code for signing in or registering' },
  STAFF_INVITATION: { ru: 'Приглашение сотрудника', kk: 'Қызметкерді шақыру', en: 'Employee’s invitation' },
  SUPPORT_ANSWER: { ru: 'Ответ службы поддержки', kk: 'Қолдау қызметінің жауабы', en: 'Answer of the support service' },
  ACCOUNT_EXISTS: { ru: 'Учётная запись уже есть', kk: 'Тіркелгі бұрыннан бар', en: 'Account exists already' },
};

const isKnown = (kind: string): kind is MessageKind => Object.hasOwn(kinds, kind);

/** What a message is about, in words; a kind without words shows its name. */
export function messageKindText(locale: Locale, kind: string): string {
  return isKnown(kind) ? kinds[kind][locale] : kind;
}
