import type { Locale } from '@balabaqsha/domain';
import type { Wording } from '../core/define-texts.ts';

/** Names that the audit log gives to what was done (S5), in words. */
const actions = {
  'application.sent': { ru: 'Заявка отправлена', kk: 'Өтініш жіберілді', en: 'Application sent' },
  'application.read': { ru: 'Заявка открыта', kk: 'Өтініш ашылды', en: 'Application read' },
  'application.confirmed': { ru: 'Заявка подтверждена', kk: 'Өтініш расталды', en: 'Application confirmed' },
  'application.rejected': { ru: 'Заявка отклонена', kk: 'Өтініш қабылданбады', en: 'Application rejected' },
  'application.withdrawn': { ru: 'Заявка отозвана', kk: 'Өтініш қайтарып алынды', en: 'Application withdrawn' },
  'application.restored': { ru: 'Заявка восстановлена', kk: 'Өтініш қалпына келтірілді', en: 'Application restored' },
  'application.reinstated': { ru: 'Заявка возвращена в очередь', kk: 'Өтініш кезекке қайтарылды', en: 'Application reinstated' },
  'application.aged-out': { ru: 'Заявка закрыта по возрасту', kk: 'Өтініш жасына байланысты жабылды', en: 'Application closed by age' },
  'stop-list.expired': { ru: 'Срок в стоп-листе истёк', kk: 'Стоп-тізімдегі мерзім өтті', en: 'Stop-list term ended' },
  'conclusion.attached': { ru: 'Приложено новое заключение', kk: 'Жаңа қорытынды тіркелді', en: 'New conclusion attached' },
  'conclusion.read': { ru: 'Открыто новое заключение', kk: 'Жаңа қорытынды ашылды', en: 'New conclusion read' },
  'conclusion.confirmed': { ru: 'Новое заключение подтверждено', kk: 'Жаңа қорытынды расталды', en: 'New conclusion confirmed' },
  'conclusion.rejected': { ru: 'Новое заключение отклонено', kk: 'Жаңа қорытынды қабылданбады', en: 'New conclusion rejected' },
  'agreements.accepted': { ru: 'Приняты условия или политика', kk: 'Шарттар не саясат қабылданды', en: 'Terms or policy accepted' },
  'deletion.requested': { ru: 'Запрошено удаление кабинета', kk: 'Кабинетті жою сұралды', en: 'Account deletion requested' },
  'deletion.taken-back': { ru: 'Удаление кабинета отменено', kk: 'Кабинетті жоюдан бас тартылды', en: 'Account deletion taken back' },
  'deletion.lapsed': { ru: 'Кабинет не удалён: есть заявка', kk: 'Кабинет жойылмады: өтініш бар', en: 'Account not deleted: application open' },
  'guardian.erased': { ru: 'Кабинет родителя удалён', kk: 'Ата-ана кабинеті жойылды', en: 'Guardian’s account deleted' },
  'draft.saved': { ru: 'Черновик сохранён', kk: 'Жоба сақталды', en: 'Draft saved' },
  'draft.discarded': { ru: 'Черновик удалён родителем', kk: 'Жобаны ата-ана жойды', en: 'Draft discarded' },
  'draft.deleted': { ru: 'Черновик удалён по сроку', kk: 'Жоба мерзімі бойынша жойылды', en: 'Draft deleted by age' },
  'voucher.offered': { ru: 'Ваучер выдан', kk: 'Ваучер берілді', en: 'Voucher issued' },
  'voucher.accepted': { ru: 'Ваучер принят', kk: 'Ваучер қабылданды', en: 'Voucher accepted' },
  'voucher.declined': { ru: 'От ваучера отказались', kk: 'Ваучерден бас тартылды', en: 'Voucher declined' },
  'voucher.extended': { ru: 'Срок ваучера продлён', kk: 'Ваучер мерзімі ұзартылды', en: 'Voucher extended' },
  'voucher.annulled': { ru: 'Ваучер аннулирован', kk: 'Ваучердің күші жойылды', en: 'Voucher annulled' },
  'voucher.read': { ru: 'Ваучер скачан', kk: 'Ваучер жүктеп алынды', en: 'Voucher downloaded' },
  'vouchers.read': { ru: 'Открыт список ваучеров', kk: 'Ваучерлер тізімі ашылды', en: 'Vouchers read' },
  'lane.read': { ru: 'Открыта очередь', kk: 'Кезек ашылды', en: 'Lane read' },
  'queue.advanced': { ru: 'Продвижение очереди', kk: 'Кезек жылжытылды', en: 'Queue advanced' },
  'enrolment.requested': { ru: 'Выбран детский сад', kk: 'Балабақша таңдалды', en: 'Enrolment requested' },
  'enrolment.read': { ru: 'Заявка на зачисление открыта', kk: 'Қабылдау өтініші ашылды', en: 'Enrolment read' },
  'enrolment.refused': { ru: 'В зачислении отказано', kk: 'Қабылдаудан бас тартылды', en: 'Enrolment refused' },
  'enrolment.taken-back': { ru: 'Выбор сада отменён', kk: 'Балабақша таңдауы қайтарылды', en: 'Enrolment taken back' },
  'enrolment.ended': { ru: 'Ребёнок отчислен', kk: 'Бала шығарылды', en: 'Enrolment ended' },
  'contract.sent': { ru: 'Договор отправлен', kk: 'Шарт жіберілді', en: 'Contract sent' },
  'contract.filled': { ru: 'Договор заполнен', kk: 'Шарт толтырылды', en: 'Contract filled in' },
  'contract.document-attached': { ru: 'Документ приложен', kk: 'Құжат тіркелді', en: 'Document attached' },
  'contract.signed': { ru: 'Договор подписан', kk: 'Шартқа қол қойылды', en: 'Contract signed' },
  'group.added': { ru: 'Группа добавлена', kk: 'Топ қосылды', en: 'Group added' },
  'group.changed': { ru: 'Группа изменена', kk: 'Топ өзгертілді', en: 'Group changed' },
  'group.closed': { ru: 'Группа закрыта', kk: 'Топ жабылды', en: 'Group closed' },
  'children.read': { ru: 'Открыт список воспитанников', kk: 'Тәрбиеленушілер тізімі ашылды', en: 'Enrolled children read' },
  'child.checked': { ru: 'ИИН ребёнка проверен', kk: 'Баланың ЖСН-і тексерілді', en: 'Child checked' },
  'child.added': { ru: 'Ребёнок добавлен', kk: 'Бала қосылды', en: 'Child added' },
  'guardianships.read': { ru: 'Открыты документы о связи с ребёнком', kk: 'Баламен байланыс құжаттары ашылды', en: 'Guardianships read' },
  'guardianship.read': { ru: 'Открыт документ о связи с ребёнком', kk: 'Баламен байланыс құжаты ашылды', en: 'Guardianship read' },
  'guardianship.decided': { ru: 'Решение о связи с ребёнком', kk: 'Баламен байланыс туралы шешім', en: 'Guardianship decided' },
  'guardian.registered': { ru: 'Родитель зарегистрировался', kk: 'Ата-ана тіркелді', en: 'Guardian registered' },
  'guardian.recovered': { ru: 'Родитель восстановил доступ', kk: 'Ата-ана кіруді қалпына келтірді', en: 'Guardian recovered access' },
  'guardian.signed-in': { ru: 'Родитель вошёл', kk: 'Ата-ана кірді', en: 'Guardian signed in' },
  'guardian.changed': { ru: 'Родитель изменил профиль', kk: 'Ата-ана профилін өзгертті', en: 'Guardian profile changed' },
  'code.requested': { ru: 'Запрошен код', kk: 'Код сұратылды', en: 'Code requested' },
  'code.verified': { ru: 'Код проверен', kk: 'Код тексерілді', en: 'Code verified' },
  'staff.signed-in': { ru: 'Сотрудник вошёл', kk: 'Қызметкер кірді', en: 'Employee signed in' },
  'session.ended': { ru: 'Сеанс завершён', kk: 'Сеанс аяқталды', en: 'Session ended' },
  'file.kept': { ru: 'Файл загружен', kk: 'Файл жүктелді', en: 'File kept' },
  'file.read': { ru: 'Файл открыт', kk: 'Файл ашылды', en: 'File read' },
  'notification.read': { ru: 'Уведомление прочитано', kk: 'Хабарлама оқылды', en: 'Notification read' },
  'calendar.changed': { ru: 'Календарь изменён', kk: 'Күнтізбе өзгертілді', en: 'Calendar changed' },
  'support.sent': { ru: 'Обращение отправлено', kk: 'Жолданым жіберілді', en: 'Support message sent' },
  'support.read': { ru: 'Обращения открыты', kk: 'Жолданымдар ашылды', en: 'Support messages read' },
  'support.handled': { ru: 'Обращение обработано', kk: 'Жолданым өңделді', en: 'Support message handled' },
  'audit.read': { ru: 'Журнал открыт', kk: 'Журнал ашылды', en: 'Audit log read' },
  'audit.checked': { ru: 'Журнал проверен', kk: 'Журнал тексерілді', en: 'Audit log checked' },
  'deliveries.read': { ru: 'Открыта отправка сообщений', kk: 'Хабарлама жіберу ашылды', en: 'Deliveries read' },
  'delivery.retried': { ru: 'Сообщение отправлено повторно', kk: 'Хабарлама қайта жіберілді', en: 'Delivery retried' },
  'invariant.broken': { ru: 'Найдено недопустимое состояние', kk: 'Рұқсат етілмеген күй табылды', en: 'Impossible state found' },
} as const satisfies Record<string, Wording>;

/** Every action that has words, for a choice on the page. */
export const AUDIT_ACTIONS = Object.keys(actions) as readonly (keyof typeof actions)[];

const isKnown = (action: string): action is keyof typeof actions => Object.hasOwn(actions, action);

/** What was done, in words; an action without words shows its name. */
export function auditActionText(locale: Locale, action: string): string {
  return isKnown(action) ? actions[action][locale] : action;
}
