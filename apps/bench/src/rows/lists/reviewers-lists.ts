import type { CityId, StaffId } from '@balabaqsha/domain';
import { review, type StaffActor } from '@balabaqsha/services';
import type { LongLists } from './long-lists.ts';
import { measuredLists } from './measured-lists.ts';

const reviewerOf = ({ cityId, reviewerId }: LongLists): StaffActor => ({
  kind: 'staff', staffId: reviewerId as StaffId, sessionId: 'bench', name: 'bench', iin: '000000000000', roles: [{ role: 'PMPK_SPECIALIST', cityId: cityId as CityId, kindergartenId: null }],
});

/** What a reviewer looks through all day (S3). */
export const reviewersLists = measuredLists({
  review: {
    what: 'what awaits review',
    ours: (tx, lists) => review.readWaiting(tx, review.reviewerCalling(reviewerOf(lists), 'staff.review.inbox'), null),
    bare: `
      select a.number, c.surname, c.name, c.patronymic, c.birth_date, a.correction_type, a.city_id, a.submitted_at,
        exists (select from guardian g left join guardianship t on t.guardian_id = g.id and t.child_id = a.child_id where g.iin = '000000000000' and (g.id = a.guardian_id or t.child_id is not null)) as relative
      from application a join child c on c.id = a.child_id where a.city_id = $1 and a.state = 'AWAITING_REVIEW' order by a.submitted_at, a.number limit 50`,
    about: ({ cityId }) => [cityId],
  },
  reviewOn: {
    what: 'what awaits review, from the middle on',
    ours: (tx, lists) => review.readWaiting(tx, review.reviewerCalling(reviewerOf(lists), 'staff.review.inbox'), { ...lists.middle.waiting, key: String(lists.middle.waiting.number) }),
    bare: `
      select a.number, c.surname, c.name, c.patronymic, c.birth_date, a.correction_type, a.city_id, a.submitted_at,
        exists (select from guardian g left join guardianship t on t.guardian_id = g.id and t.child_id = a.child_id where g.iin = '000000000000' and (g.id = a.guardian_id or t.child_id is not null)) as relative
      from application a join child c on c.id = a.child_id
      where a.city_id = $1 and a.state = 'AWAITING_REVIEW' and (a.submitted_at, a.number) > ($2::timestamptz, $3::bigint) order by a.submitted_at, a.number limit 50`,
    about: ({ cityId, middle: { waiting } }) => [cityId, waiting.at, waiting.number],
  },
  decisions: {
    what: 'a reviewer’s decisions',
    ours: (tx, lists) => review.readDecisions(tx, review.reviewerCalling(reviewerOf(lists), 'staff.review.decisions'), { search: '' }),
    bare: `
      select a.number, c.surname, c.name, c.patronymic, c.birth_date, a.correction_type, a.state, r.text, a.reviewed_at
      from application a join child c on c.id = a.child_id left join reason r on r.id = a.rejection_reason_id
      where a.reviewed_by = $1 order by a.reviewed_at desc limit 51`,
    about: ({ reviewerId }) => [reviewerId],
  },
  decisionsOn: {
    what: 'a reviewer’s decisions, from the middle on',
    ours: (tx, lists) => review.readDecisions(tx, review.reviewerCalling(reviewerOf(lists), 'staff.review.decisions'), { search: '', after: `${lists.middle.decided.at} ${lists.middle.decided.number}` }),
    bare: `
      select a.number, c.surname, c.name, c.patronymic, c.birth_date, a.correction_type, a.state, r.text, a.reviewed_at
      from application a join child c on c.id = a.child_id left join reason r on r.id = a.rejection_reason_id
      where a.reviewed_by = $1 and a.reviewed_at < $2::timestamptz order by a.reviewed_at desc limit 51`,
    about: ({ reviewerId, middle: { decided } }) => [reviewerId, decided.at],
  },
});
