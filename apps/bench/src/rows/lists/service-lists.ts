import { addDays, startOfDay, type StaffId } from '@balabaqsha/domain';
import { auditLog, operations, support } from '@balabaqsha/services';
import { measuredLists } from './measured-lists.ts';

/** Lists of those who keep the service going: the audit log, messages, letters (S5, N2, P6). */
export const serviceLists = measuredLists({
  audit: {
    what: 'the audit log by what was done',
    ours: (tx) => auditLog.readAuditRows(tx, { action: 'queue.advanced' }, 101),
    bare: `
      select a.*, s.surname, s.name, s.patronymic from audit a left join staff s on s.id = a.actor_id
      where a.action = 'queue.advanced' order by a.at desc, a.id desc limit 101`,
    about: () => [],
  },
  auditPeriod: {
    what: 'the audit log of a day long past',
    ours: (tx, { pastDay }) => auditLog.readAuditRows(tx, { from: pastDay, to: pastDay }, 101),
    bare: `
      select a.*, s.surname, s.name, s.patronymic from audit a left join staff s on s.id = a.actor_id
      where a.at >= $1::timestamptz and a.at < $2::timestamptz order by a.at desc, a.id desc limit 101`,
    about: ({ pastDay }) => [startOfDay(pastDay).toISOString(), startOfDay(addDays(pastDay, 1)).toISOString()],
  },
  deliveries: {
    what: 'messages, the failed ones first',
    ours: (tx) => operations.readDeliveries(tx, { channel: null, state: null }, null),
    bare: `
      select id, channel, recipient, kind, state, attempts, last_error, created_at from message
      where state = 'FAILED' order by created_at desc, id desc limit 51`,
    about: () => [],
  },
  support: {
    what: 'letters to the support service',
    ours: (tx, { reviewerId }) => support.readLetters(tx, { show: 'OPEN', search: '' }, reviewerId as StaffId, null),
    bare: `
      select l.id, l.name, left(l.text, 120), l.created_at, l.attachment_id, l.taken_by, l.taken_at, l.handled_at, s.surname, s.name as given, s.patronymic
      from support_message l left join staff s on s.id = l.taken_by where l.handled_at is null order by l.created_at, l.id limit 51`,
    about: () => [],
  },
});
