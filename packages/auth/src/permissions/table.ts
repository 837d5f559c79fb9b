import { STAFF_ROLES, type StaffRole } from '@balabaqsha/domain';

/** Who may call: someone who has not signed in, a guardian, or a holder of a role. */
export const CALLERS = ['ANONYMOUS', 'GUARDIAN', ...STAFF_ROLES] as const;
export type Caller = (typeof CALLERS)[number];

export interface Permission {
  callers: readonly Caller[];
  /** What the audit log calls it (S5). `null` where nothing personal is read and nothing changes. */
  audits: string | null;
}

const ANYONE = CALLERS;
const STRANGER: readonly Caller[] = ['ANONYMOUS'];
const GUARDIAN: readonly Caller[] = ['GUARDIAN'];
const STAFF: readonly Caller[] = STAFF_ROLES;
const REVIEWER: readonly StaffRole[] = ['PMPK_SPECIALIST', 'PHTHISIATRICIAN'];
const KINDERGARTEN: readonly StaffRole[] = ['KINDERGARTEN_DIRECTOR', 'KINDERGARTEN_CLERK'];
const DIRECTOR: readonly StaffRole[] = ['KINDERGARTEN_DIRECTOR'];
const OFFICER: readonly StaffRole[] = ['CITY_OFFICER'];

function may(callers: readonly Caller[], audits: string | null = null): Permission {
  return { callers, audits };
}

/**
 * Every procedure of the API by its path: who may call it and what it leaves in the audit log. The one place where
 * access is decided; the API, the services and the buttons on the pages all read it.
 */
export const PERMISSIONS = {
  'public.home': may(ANYONE),
  'public.cities': may(ANYONE),
  'public.kindergartens': may(ANYONE),
  'public.kindergarten': may(ANYONE),
  'public.kindergartenPhoto': may(ANYONE),
  'public.queue': may(ANYONE),
  'public.findPosition': may(ANYONE),
  'public.statistics': may(ANYONE),
  'public.voucherCheck': may(ANYONE),
  'public.sendSupportMessage': may(ANYONE, 'support.sent'),

  'account.requestRegistrationCode': may(ANYONE, 'code.requested'),
  'account.verifyRegistrationCode': may(ANYONE, 'code.verified'),
  'account.registrationPerson': may(ANYONE),
  'account.register': may(ANYONE, 'guardian.registered'),
  'account.requestRecoveryCode': may(ANYONE, 'code.requested'),
  'account.verifyRecoveryCode': may(ANYONE, 'code.verified'),
  'account.recover': may(ANYONE, 'guardian.recovered'),
  'account.signIn': may(STRANGER, 'guardian.signed-in'),
  'account.requestLoginCode': may(STRANGER, 'code.requested'),
  'account.signInWithCode': may(STRANGER, 'guardian.signed-in'),

  'guardian.profile.get': may(GUARDIAN),
  'guardian.profile.setLogin': may(GUARDIAN, 'guardian.changed'),
  'guardian.profile.requestEmailCode': may(GUARDIAN, 'code.requested'),
  'guardian.profile.confirmEmail': may(GUARDIAN, 'guardian.changed'),
  'guardian.profile.requestPhoneCodes': may(GUARDIAN, 'code.requested'),
  'guardian.profile.confirmPhone': may(GUARDIAN, 'guardian.changed'),
  'guardian.profile.setEmailMessages': may(GUARDIAN, 'guardian.changed'),
  'guardian.profile.setLocale': may(GUARDIAN, 'guardian.changed'),
  'guardian.profile.changePassword': may(GUARDIAN, 'guardian.changed'),
  'guardian.profile.endSession': may(GUARDIAN, 'session.ended'),
  'guardian.profile.signOut': may(GUARDIAN, 'session.ended'),

  'guardian.ownData.download': may(GUARDIAN, 'own-data.downloaded'),
  'guardian.agreements.accept': may(GUARDIAN, 'agreements.accepted'),
  'guardian.deletion.request': may(GUARDIAN, 'deletion.requested'),
  'guardian.deletion.takeBack': may(GUARDIAN, 'deletion.taken-back'),

  'guardian.children.list': may(GUARDIAN),
  'guardian.children.check': may(GUARDIAN, 'child.checked'),
  'guardian.children.add': may(GUARDIAN, 'child.added'),
  'guardian.children.dataViews': may(GUARDIAN),

  'guardian.applications.list': may(GUARDIAN),
  'guardian.applications.form': may(GUARDIAN),
  'guardian.applications.saveDraft': may(GUARDIAN, 'draft.saved'),
  'guardian.applications.discardDraft': may(GUARDIAN, 'draft.discarded'),
  'guardian.applications.check': may(GUARDIAN),
  'guardian.applications.send': may(GUARDIAN, 'application.sent'),
  'guardian.applications.card': may(GUARDIAN),
  'guardian.applications.watch': may(GUARDIAN),
  'guardian.applications.calendar': may(GUARDIAN),
  'guardian.applications.explain': may(GUARDIAN),
  'guardian.applications.renewConclusion': may(GUARDIAN, 'conclusion.attached'),
  'guardian.applications.appeal': may(GUARDIAN, 'appeal.sent'),
  'guardian.applications.withdraw': may(GUARDIAN, 'application.withdrawn'),
  'guardian.applications.restore': may(GUARDIAN, 'application.restored'),

  'guardian.vouchers.accept': may(GUARDIAN, 'voucher.accepted'),
  'guardian.vouchers.decline': may(GUARDIAN, 'voucher.declined'),
  'guardian.vouchers.extend': may(GUARDIAN, 'voucher.extended'),
  'guardian.vouchers.document': may(GUARDIAN, 'voucher.read'),

  'guardian.enrolment.options': may(GUARDIAN),
  'guardian.enrolment.request': may(GUARDIAN, 'enrolment.requested'),
  'guardian.enrolment.takeBack': may(GUARDIAN, 'enrolment.taken-back'),
  'guardian.enrolment.contract': may(GUARDIAN),
  'guardian.enrolment.fillContract': may(GUARDIAN, 'contract.filled'),
  'guardian.enrolment.attachDocument': may(GUARDIAN, 'contract.document-attached'),
  'guardian.enrolment.signContract': may(GUARDIAN, 'contract.signed'),
  'guardian.enrolment.leave': may(GUARDIAN, 'enrolment.ended'),

  'guardian.files.upload': may(GUARDIAN, 'file.kept'),
  'guardian.files.read': may(GUARDIAN, 'file.read'),
  'guardian.notifications.list': may(GUARDIAN),
  'guardian.notifications.open': may(GUARDIAN, 'notification.read'),
  'guardian.notifications.markRead': may(GUARDIAN, 'notification.read'),
  'guardian.push.devices': may(GUARDIAN),
  'guardian.push.subscribe': may(GUARDIAN, 'push.subscribed'),
  'guardian.push.unsubscribe': may(GUARDIAN, 'push.unsubscribed'),

  'staff.session.signIn': may(STRANGER, 'staff.signed-in'),
  'staff.session.beginSetUp': may(STRANGER),
  'staff.session.finishSetUp': may(STRANGER, 'second-factor.set-up'),
  'staff.session.signOut': may(STAFF, 'session.ended'),
  'staff.session.me': may(STAFF),
  'staff.session.watch': may(STAFF),
  'staff.reasons': may([...REVIEWER, ...KINDERGARTEN, ...OFFICER]),
  'staff.files.read': may([...REVIEWER, ...KINDERGARTEN, ...OFFICER, 'SUPPORT_OPERATOR'], 'file.read'),

  'staff.review.inbox': may(REVIEWER),
  'staff.review.case': may(REVIEWER, 'application.read'),
  'staff.review.confirm': may(REVIEWER, 'decision.made'),
  'staff.review.reject': may(REVIEWER, 'decision.made'),
  'staff.review.undo': may(REVIEWER, 'decision.undone'),
  'staff.review.look': may(REVIEWER),
  'staff.review.decisions': may(REVIEWER, 'decisions.read'),

  'staff.renewals.case': may(REVIEWER, 'conclusion.read'),
  'staff.renewals.confirm': may(REVIEWER, 'decision.made'),
  'staff.renewals.reject': may(REVIEWER, 'decision.made'),

  'staff.kindergarten.mine': may(KINDERGARTEN),
  'staff.kindergarten.board': may(KINDERGARTEN),
  'staff.kindergarten.previewGroup': may(DIRECTOR),
  'staff.kindergarten.addGroup': may(DIRECTOR, 'group.added'),
  'staff.kindergarten.changeGroup': may(DIRECTOR, 'group.changed'),
  'staff.kindergarten.closeGroup': may(DIRECTOR, 'group.closed'),
  'staff.kindergarten.reopenGroup': may(DIRECTOR, 'group.reopened'),
  'staff.kindergarten.undoGroupChange': may(DIRECTOR, 'group.change-undone'),

  'staff.kindergarten.profile': may([...KINDERGARTEN, ...OFFICER]),
  'staff.kindergarten.photo': may([...KINDERGARTEN, ...OFFICER]),
  'staff.kindergarten.saveProfile': may([...DIRECTOR, ...OFFICER], 'profile.saved'),
  'staff.kindergarten.addPhoto': may([...DIRECTOR, ...OFFICER], 'photo.added'),
  'staff.kindergarten.describePhoto': may([...DIRECTOR, ...OFFICER], 'photo.changed'),
  'staff.kindergarten.movePhoto': may([...DIRECTOR, ...OFFICER], 'photo.moved'),
  'staff.kindergarten.removePhoto': may([...DIRECTOR, ...OFFICER], 'photo.removed'),
  'staff.kindergarten.restorePhoto': may([...DIRECTOR, ...OFFICER], 'photo.restored'),

  'staff.kindergarten.requisites': may(KINDERGARTEN),
  'staff.kindergarten.previewContract': may(DIRECTOR),
  'staff.kindergarten.saveRequisites': may(DIRECTOR, 'requisites.saved'),

  'staff.enrolments.inbox': may(KINDERGARTEN),
  'staff.enrolments.case': may(KINDERGARTEN, 'enrolment.read'),
  'staff.enrolments.sendContract': may(KINDERGARTEN, 'contract.sent'),
  'staff.enrolments.refuse': may(KINDERGARTEN, 'enrolment.refused'),
  'staff.enrolments.sign': may(DIRECTOR, 'contract.signed'),
  'staff.enrolments.children': may(KINDERGARTEN, 'children.read'),
  'staff.enrolments.exportChildren': may(KINDERGARTEN, 'children.exported'),
  'staff.enrolments.previewDisenrol': may(KINDERGARTEN),
  'staff.enrolments.disenrol': may(KINDERGARTEN, 'enrolment.ended'),

  'staff.reports.report': may(OFFICER),
  'staff.reports.file': may(OFFICER, 'report.downloaded'),

  'staff.city.lanes': may(OFFICER),
  'staff.city.lane': may(OFFICER, 'lane.read'),
  'staff.city.runs': may(OFFICER),
  'staff.city.dryRun': may(OFFICER),
  'staff.city.explain': may(OFFICER),
  'staff.city.advance': may(OFFICER, 'queue.advanced'),
  'staff.city.vouchers': may(OFFICER, 'vouchers.read'),
  'staff.city.case': may(OFFICER, 'application.read'),
  'staff.city.reinstate': may(OFFICER, 'application.reinstated'),
  'staff.city.appeals': may(OFFICER, 'appeals.read'),
  'staff.city.decideAppeal': may(OFFICER, 'appeal.decided'),
  'staff.city.kindergartens': may(OFFICER),
  'staff.city.staff': may([...OFFICER, 'ADMINISTRATOR']),
  'staff.city.guardianships': may(OFFICER, 'guardianships.read'),
  'staff.city.decideGuardianship': may(OFFICER, 'guardianship.decided'),
  'staff.city.calendar': may(STAFF),
  'staff.city.addCalendarDay': may(OFFICER, 'calendar.changed'),
  'staff.city.previewCalendarList': may(OFFICER),
  'staff.city.addCalendarList': may(OFFICER, 'calendar.changed'),

  'staff.applications.page': may(OFFICER, 'applications.read'),
  'staff.applications.count': may(OFFICER),
  'staff.applications.states': may(OFFICER),
  'staff.applications.choices': may(OFFICER),
  'staff.applications.views': may(OFFICER),
  'staff.applications.chooseColumns': may(OFFICER, 'list-view.changed'),
  'staff.applications.saveView': may(OFFICER, 'list-view.changed'),
  'staff.applications.forgetView': may(OFFICER, 'list-view.changed'),

  'staff.find': may([...REVIEWER, ...OFFICER], 'people.found'),
  'staff.rules.policy': may(OFFICER),
  'staff.rules.previewPolicy': may(OFFICER),
  'staff.rules.changePolicy': may(OFFICER, 'policy.changed'),
  'staff.rules.takeBackPolicy': may(OFFICER, 'policy.taken-back'),
  'staff.rules.reasons': may(OFFICER),
  'staff.rules.addReason': may(OFFICER, 'reason.added'),
  'staff.rules.changeReason': may(OFFICER, 'reason.changed'),
  'staff.rules.retireReason': may(OFFICER, 'reason.retired'),
  'staff.rules.takeBackReason': may(OFFICER, 'reason.taken-back'),
  'staff.rules.moveReason': may(OFFICER, 'reason.moved'),

  'staff.support.inbox': may(['SUPPORT_OPERATOR', 'CITY_OFFICER'], 'support.read'),
  'staff.support.handle': may(['SUPPORT_OPERATOR', 'CITY_OFFICER'], 'support.handled'),
  'staff.audit.page': may(['AUDITOR'], 'audit.read'),
  'staff.audit.export': may(['AUDITOR'], 'audit.exported'),
  'staff.audit.check': may(['AUDITOR'], 'audit.checked'),
  'staff.access.matrix': may(['ADMINISTRATOR', 'AUDITOR']),
  'staff.access.employees': may(['ADMINISTRATOR']),
  'staff.access.employee': may(['ADMINISTRATOR'], 'employee.read'),
  'staff.access.giveRole': may(['ADMINISTRATOR'], 'role.given'),
  'staff.access.prolongRole': may(['ADMINISTRATOR'], 'role.changed'),
  'staff.access.endRole': may(['ADMINISTRATOR'], 'role.ended'),
  'staff.access.resets': may(['ADMINISTRATOR']),
  'staff.access.askReset': may(['ADMINISTRATOR'], 'second-factor.reset-asked'),
  'staff.access.decideReset': may(['ADMINISTRATOR'], 'second-factor.reset-decided'),
  'staff.access.endSessions': may(['ADMINISTRATOR'], 'session.ended'),
  'staff.operations.problems': may(['ADMINISTRATOR']),
  'staff.operations.jobs': may(['ADMINISTRATOR']),
  'staff.operations.retryJobs': may(['ADMINISTRATOR'], 'job.retried'),
  'staff.operations.deliveries': may(['ADMINISTRATOR', 'SUPPORT_OPERATOR'], 'deliveries.read'),
  'staff.operations.retryDelivery': may(['ADMINISTRATOR'], 'delivery.retried'),
  'staff.operations.retryDeliveries': may(['ADMINISTRATOR'], 'delivery.retried'),
} as const satisfies Record<string, Permission>;

/** The path of a procedure, which is also the name of the right to call it. */
export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];
