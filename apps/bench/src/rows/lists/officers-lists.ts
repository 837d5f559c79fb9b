import { localDateOf, voucherFilterOf, type CityId, type LaneId, type StaffId } from '@balabaqsha/domain';
import { appeals, city } from '@balabaqsha/services';
import { TEST_START } from '@balabaqsha/testkit';
import { measuredLists } from './measured-lists.ts';

const APPEAL = `
  select p.*, a.number, a.state as application_state, a.archive_reason, v.annulment_reason, v.annulled_at, v.respond_by, v.enrol_by,
    c.surname, c.name, c.patronymic, g.surname as g_surname, g.name as g_name, g.patronymic as g_patronymic, f.name as file_name, s.surname as s_surname, s.name as s_name, s.patronymic as s_patronymic
  from appeal p join application a on a.id = p.application_id join voucher v on v.id = p.voucher_id join child c on c.id = a.child_id join guardian g on g.id = a.guardian_id
    left join file f on f.id = p.file_id left join staff s on s.id = p.decided_by`;
const TIE = `
  select t.*, g.surname as g_surname, g.name as g_name, g.patronymic as g_patronymic, c.surname, c.name, c.patronymic, s.surname as s_surname, s.name as s_name, s.patronymic as s_patronymic
  from guardianship t join guardian g on g.id = t.guardian_id join child c on c.id = t.child_id left join staff s on s.id = t.decided_by`;

/** Lists of the city's officers beside the table of applications (V3, V13, C3, V1, Q1). */
export const officersLists = measuredLists({
  vouchers: {
    what: 'vouchers by deadline',
    ours: (tx, { cityId }) => city.readVouchers(tx, cityId as CityId, voucherFilterOf({ due: 'WEEK' }), localDateOf(TEST_START), null),
    bare: `
      select v.*, a.number, a.state as application_state, c.surname, c.name, c.patronymic
      from voucher v join application a on a.id = v.application_id join child c on c.id = a.child_id
      where v.city_id = $1 and v.state = 'OFFERED' order by v.respond_by, v.id limit 51`,
    about: ({ cityId }) => [cityId],
  },
  vouchersNewest: {
    what: 'vouchers of all states, the newest first',
    ours: (tx, { cityId }) => city.readVouchers(tx, cityId as CityId, voucherFilterOf({}), localDateOf(TEST_START), null),
    bare: `
      select v.*, a.number, a.state as application_state, c.surname, c.name, c.patronymic
      from voucher v join application a on a.id = v.application_id join child c on c.id = a.child_id where v.city_id = $1 order by v.offered_at desc, v.id desc limit 51`,
    about: ({ cityId }) => [cityId],
  },
  appealsPending: {
    what: 'appeals that wait',
    ours: (tx, { cityId }) => appeals.readAppeals(tx, cityId as CityId, 'PENDING', null),
    bare: `${APPEAL} where p.city_id = $1 and p.state = 'PENDING' order by p.sent_at, p.id limit 21`,
    about: ({ cityId }) => [cityId],
  },
  appealsClosed: {
    what: 'appeals that were closed, in a city that had few of them',
    ours: (tx, { smallCityId }) => appeals.readAppeals(tx, smallCityId as CityId, 'CLOSED', null),
    bare: `${APPEAL} where p.city_id = $1 and p.closed_at is not null order by p.closed_at desc, p.id desc limit 21`,
    about: ({ smallCityId }) => [smallCityId],
  },
  guardianshipsOpen: {
    what: 'guardians whose right is not confirmed',
    ours: (tx, { reviewerId }) => city.readGuardianships(tx, { show: 'OPEN', search: '' }, reviewerId as StaffId, null),
    bare: `${TIE} where t.state = 'UNCONFIRMED' order by coalesce(t.proof_sent_at, t.created_at), t.child_id, t.guardian_id limit 51`,
    about: () => [],
  },
  guardianshipsMine: {
    what: 'guardians whose right an officer decided on',
    ours: (tx, { reviewerId }) => city.readGuardianships(tx, { show: 'MINE', search: '' }, reviewerId as StaffId, null),
    bare: `${TIE} where t.decided_by = $1 order by t.decided_at desc, t.child_id desc, t.guardian_id desc limit 51`,
    about: ({ reviewerId }) => [reviewerId],
  },
  runs: {
    what: 'runs of the queue’s advancement',
    ours: (tx, { cityId }) => city.readRuns(tx, cityId as CityId, null),
    bare: 'select * from advancement_run where city_id = $1 order by id desc limit 50',
    about: ({ cityId }) => [cityId],
  },
  lane: {
    what: 'a lane, from its middle on',
    ours: (tx, { laneId, middle }) => city.readLane(tx, laneId as LaneId, middle.ticket),
    bare: `
      select a.number, a.submitted_at, a.conclusion_valid_until, c.surname, c.name, c.patronymic from application a join child c on c.id = a.child_id
      where a.lane_id = $1 and a.state = 'IN_QUEUE' and a.ticket > $2 order by a.ticket limit 51`,
    about: ({ laneId, middle }) => [laneId, middle.ticket],
  },
});
