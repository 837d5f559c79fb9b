import { appeals, applicationTable, auditLog, calendar, city, employees, files, find, invitation, kindergarten, kindergartenProfile, kindergartenRegistry, listViews, live, operations, reasons, renewals, reports, review, secondFactor, staffAccess, staffAccount, staffSession, support, today } from '@balabaqsha/services';
import * as c from '@balabaqsha/services/contract';
import { answeredBy, nothing, procedure, router, streamedBy } from '../procedure.ts';
import { administrationRouter } from './administration.ts';
import { announcementsRouter } from './announcements.ts';
import { registryRouter } from './registry.ts';
import { rulesRouter } from './rules.ts';

const sessionRouter = router({
  signIn: procedure('staff.session.signIn').input(c.staffSignInInput).output(c.staffSession).mutation(answeredBy(staffSession.signInStaff)),
  beginSetUp: procedure('staff.session.beginSetUp').input(c.beginSetUpInput).output(c.setUpBegun).mutation(answeredBy(secondFactor.beginSetUp)),
  finishSetUp: procedure('staff.session.finishSetUp').input(c.finishSetUpInput).output(c.staffSession).mutation(answeredBy(secondFactor.finishSetUp)),
  acceptInvitation: procedure('staff.session.acceptInvitation').input(c.acceptInvitationInput).output(c.setUpBegun).mutation(answeredBy(invitation.acceptInvitation)),
  finishInvitation: procedure('staff.session.finishInvitation').input(c.finishSetUpInput).output(c.staffSession).mutation(answeredBy(invitation.finishInvitation)),
  signOut: procedure('staff.session.signOut').input(nothing).output(c.field.done).mutation(answeredBy(staffSession.signOutStaff)),
  me: procedure('staff.session.me').input(nothing).output(c.staffMe).query(answeredBy(staffSession.staffMe)),
  chooseWorkplace: procedure('staff.session.chooseWorkplace').input(c.chooseWorkplaceInput).output(c.field.done).mutation(answeredBy(staffSession.chooseWorkplace)),
  watch: procedure('staff.session.watch').input(c.watchScopeInput).subscription(streamedBy(live.watchScope)),
});

const accountRouter = router({
  get: procedure('staff.account.get').input(nothing).output(c.ownAccount).query(answeredBy(staffAccount.ownAccount)),
  changePassword: procedure('staff.account.changePassword').input(c.changePasswordInput).output(c.field.done).mutation(answeredBy(staffAccount.changeOwnPassword)),
  endSessions: procedure('staff.account.endSessions').input(c.endOwnSessionsInput).output(c.field.done).mutation(answeredBy(staffAccount.endOwnSessions)),
});

const reviewRouter = router({
  inbox: procedure('staff.review.inbox').input(c.field.page).output(c.reviewInbox).query(answeredBy(review.reviewInbox)),
  // A mutation, because each reading is audited (S5).
  case: procedure('staff.review.case').input(c.numberInput).output(c.reviewCase).mutation(answeredBy(review.reviewCase)),
  confirm: procedure('staff.review.confirm').input(c.confirmInput).output(c.confirmed).mutation(answeredBy(review.decideToConfirm)),
  reject: procedure('staff.review.reject').input(c.rejectInput).output(c.field.done).mutation(answeredBy(review.decideToReject)),
  undo: procedure('staff.review.undo').input(c.undoInput).output(c.undone).mutation(answeredBy(review.undoDecision)),
  setAside: procedure('staff.review.setAside').input(c.asideInput).output(c.field.done).mutation(answeredBy(review.setAside)),
  look: procedure('staff.review.look').input(c.lookInput).output(c.looking).mutation(answeredBy(review.lookAtCase)),
  // A mutation, because each reading is audited (S5), and because what is searched for is a person.
  decision: procedure('staff.review.decision').input(c.ownDecisionInput).output(c.ownDecision).mutation(answeredBy(review.ownDecision)),
  decisions: procedure('staff.review.decisions').input(c.decisionsInput).output(c.decisionPage).mutation(answeredBy(review.myDecisions)),
});

const renewalsRouter = router({
  // A mutation, because each reading is audited (S5).
  case: procedure('staff.renewals.case').input(c.renewalInput).output(c.renewalCase).mutation(answeredBy(renewals.renewalCase)),
  confirm: procedure('staff.renewals.confirm').input(c.renewalInput).output(c.renewalDecided).mutation(answeredBy(renewals.decideToConfirmRenewal)),
  reject: procedure('staff.renewals.reject').input(c.rejectRenewalInput).output(c.renewalDecided).mutation(answeredBy(renewals.decideToRejectRenewal)),
});

const kindergartenRouter = router({
  mine: procedure('staff.kindergarten.mine').input(nothing).output(c.myKindergarten).query(answeredBy(kindergarten.myKindergarten)),
  board: procedure('staff.kindergarten.board').input(nothing).output(c.seatsBoard).query(answeredBy(kindergarten.seatsBoard)),
  previewGroup: procedure('staff.kindergarten.previewGroup').input(c.previewGroupInput).output(c.groupPreview).query(answeredBy(kindergarten.previewGroup)),
  addGroup: procedure('staff.kindergarten.addGroup').input(c.addGroupInput).output(c.field.done).mutation(answeredBy(kindergarten.addGroup)),
  changeGroup: procedure('staff.kindergarten.changeGroup').input(c.changeGroupInput).output(c.field.done).mutation(answeredBy(kindergarten.changeGroup)),
  closeGroup: procedure('staff.kindergarten.closeGroup').input(c.closeGroupInput).output(c.field.done).mutation(answeredBy(kindergarten.closeGroup)),
  undoGroupChange: procedure('staff.kindergarten.undoGroupChange').input(c.undoGroupChangeInput).output(c.field.done).mutation(answeredBy(kindergarten.undoGroupChange)),
  yearChange: procedure('staff.kindergarten.yearChange').input(c.yearChangeInput).output(c.yearChange).query(answeredBy(kindergarten.yearChange)),
  previewYearChange: procedure('staff.kindergarten.previewYearChange').input(c.previewYearChangeInput).output(c.jointPreview).query(answeredBy(kindergarten.previewYearChange)),
  changeYear: procedure('staff.kindergarten.changeYear').input(c.changeYearInput).output(c.field.done).mutation(answeredBy(kindergarten.changeYear)),
  jointChanges: procedure('staff.kindergarten.jointChanges').input(nothing).output(c.jointChanges).query(answeredBy(kindergarten.jointChanges)),
  undoJointChange: procedure('staff.kindergarten.undoJointChange').input(c.undoJointChangeInput).output(c.field.done).mutation(answeredBy(kindergarten.undoJointChange)),
  profile: procedure('staff.kindergarten.profile').input(c.kindergartenProfileInput).output(c.kindergartenProfile).query(answeredBy(kindergartenProfile.readProfile)),
  photo: procedure('staff.kindergarten.photo').input(c.kindergartenPhotoInput).output(c.photoContent).query(answeredBy(kindergartenProfile.readPhoto)),
  saveProfile: procedure('staff.kindergarten.saveProfile').input(c.saveProfileInput).output(c.field.done).mutation(answeredBy(kindergartenProfile.saveProfile)),
  addPhoto: procedure('staff.kindergarten.addPhoto').input(c.addPhotoInput).output(c.photoAdded).mutation(answeredBy(kindergartenProfile.addPhoto)),
  describePhoto: procedure('staff.kindergarten.describePhoto').input(c.describePhotoInput).output(c.field.done).mutation(answeredBy(kindergartenProfile.describePhoto)),
  movePhoto: procedure('staff.kindergarten.movePhoto').input(c.movePhotoInput).output(c.field.done).mutation(answeredBy(kindergartenProfile.movePhoto)),
  removePhoto: procedure('staff.kindergarten.removePhoto').input(c.photoInput).output(c.photoRemoved).mutation(answeredBy(kindergartenProfile.removePhoto)),
  restorePhoto: procedure('staff.kindergarten.restorePhoto').input(c.restorePhotoInput).output(c.field.done).mutation(answeredBy(kindergartenProfile.restorePhoto)),
  requisites: procedure('staff.kindergarten.requisites').input(nothing).output(c.requisitesView).query(answeredBy(kindergarten.readRequisites)),
  previewContract: procedure('staff.kindergarten.previewContract').input(c.previewContractInput).output(c.contractPreview).mutation(answeredBy(kindergarten.previewContract)),
  saveRequisites: procedure('staff.kindergarten.saveRequisites').input(c.saveRequisitesInput).output(c.field.done).mutation(answeredBy(kindergarten.saveRequisites)),
  reopenGroup: procedure('staff.kindergarten.reopenGroup').input(c.reopenGroupInput).output(c.field.done).mutation(answeredBy(kindergarten.reopenGroup)),
});

const enrolmentsRouter = router({
  inbox: procedure('staff.enrolments.inbox').input(nothing).output(c.enrolmentInbox).query(answeredBy(kindergarten.enrolmentInbox)),
  case: procedure('staff.enrolments.case').input(c.enrolmentInput).output(c.enrolmentCase).mutation(answeredBy(kindergarten.enrolmentCase)),
  sendContract: procedure('staff.enrolments.sendContract').input(c.sendContractInput).output(c.field.done).mutation(answeredBy(kindergarten.sendContract)),
  refuse: procedure('staff.enrolments.refuse').input(c.refuseEnrolmentInput).output(c.field.done).mutation(answeredBy(kindergarten.refuseEnrolment)),
  sign: procedure('staff.enrolments.sign').input(c.signEnrolmentInput).output(c.field.done).mutation(answeredBy(kindergarten.signEnrolment)),
  children: procedure('staff.enrolments.children').input(c.childrenFilter).output(c.enrolledChildren).mutation(answeredBy(kindergarten.enrolledChildren)),
  exportChildren: procedure('staff.enrolments.exportChildren').input(c.exportChildrenInput).output(c.childrenSheet).mutation(answeredBy(kindergarten.exportChildren)),
  previewDisenrol: procedure('staff.enrolments.previewDisenrol').input(c.enrolmentInput).output(c.disenrolPreview).query(answeredBy(kindergarten.previewDisenrolment)),
  disenrol: procedure('staff.enrolments.disenrol').input(c.disenrolInput).output(c.field.done).mutation(answeredBy(kindergarten.disenrolChild)),
  previewDisenrolments: procedure('staff.enrolments.previewDisenrolments').input(c.previewDisenrolmentsInput).output(c.jointPreview).query(answeredBy(kindergarten.previewDisenrolments)),
  disenrolSeveral: procedure('staff.enrolments.disenrolSeveral').input(c.disenrolSeveralInput).output(c.field.done).mutation(answeredBy(kindergarten.disenrolSeveral)),
});

const cityRouter = router({
  lanes: procedure('staff.city.lanes').input(nothing).output(c.laneBoard).query(answeredBy(city.laneBoard)),
  laneWaits: procedure('staff.city.laneWaits').input(nothing).output(c.laneWaits).query(answeredBy(city.laneWaits)),
  lane: procedure('staff.city.lane').input(c.laneInput).output(c.laneApplications).mutation(answeredBy(city.laneApplications)),
  runs: procedure('staff.city.runs').input(c.advancementRunsInput).output(c.advancementRuns).query(answeredBy(city.advancementRuns)),
  dryRun: procedure('staff.city.dryRun').input(nothing).output(c.dryRun).query(answeredBy(city.dryRun)),
  explain: procedure('staff.city.explain').input(c.explanationInput).output(c.explanation).query(answeredBy(city.explainApplication)),
  advance: procedure('staff.city.advance').input(c.advanceInput).output(c.advanced).mutation(answeredBy(city.advanceNow)),
  vouchers: procedure('staff.city.vouchers').input(c.voucherFilter).output(c.voucherPage).mutation(answeredBy(city.cityVouchers)),
  case: procedure('staff.city.case').input(c.numberInput).output(c.officerCase).mutation(answeredBy(city.officerCase)),
  reinstate: procedure('staff.city.reinstate').input(c.reinstateInput).output(c.field.done).mutation(answeredBy(city.reinstateApplication)),
  appeals: procedure('staff.city.appeals').input(c.appealInboxInput).output(c.appealInbox).mutation(answeredBy(appeals.appealInbox)),
  decideAppeal: procedure('staff.city.decideAppeal').input(c.decideAppealInput).output(c.field.done).mutation(answeredBy(appeals.decideAppeal)),
  kindergartens: procedure('staff.city.kindergartens').input(c.cityKindergartensInput).output(c.cityKindergartens).query(answeredBy(kindergartenRegistry.cityKindergartens)),
  staff: procedure('staff.city.staff').input(c.cityStaffInput).output(c.cityStaff).query(answeredBy(employees.cityStaff)),
  // Mutations, because each reading is audited (S5), and because what is searched for is a person.
  guardianships: procedure('staff.city.guardianships').input(c.guardianshipInboxInput).output(c.guardianshipInbox).mutation(answeredBy(city.guardianshipInbox)),
  guardianship: procedure('staff.city.guardianship').input(c.guardianshipInput).output(c.guardianshipCase).mutation(answeredBy(city.guardianshipCase)),
  lookAtGuardianship: procedure('staff.city.lookAtGuardianship').input(c.guardianshipLookInput).output(c.looking).mutation(answeredBy(city.lookAtGuardianship)),
  decideGuardianship: procedure('staff.city.decideGuardianship').input(c.decideGuardianshipInput).output(c.field.done).mutation(answeredBy(city.decideGuardianship)),
  calendar: procedure('staff.city.calendar').input(c.calendarYearInput).output(c.calendarYear).query(answeredBy(calendar.calendarYear)),
  addCalendarDay: procedure('staff.city.addCalendarDay').input(c.addCalendarDayInput).output(c.calendarChanged).mutation(answeredBy(calendar.addCalendarDay)),
  // A mutation, because a list of days is too long for an address.
  previewCalendarList: procedure('staff.city.previewCalendarList').input(c.previewCalendarListInput).output(c.calendarPreview).mutation(answeredBy(calendar.previewCalendarList)),
  previewTakingBack: procedure('staff.city.previewTakingBack').input(c.calendarDayInput).output(c.calendarDayPreview).query(answeredBy(calendar.previewTakingBack)),
  takeBackCalendarDay: procedure('staff.city.takeBackCalendarDay').input(c.takeBackCalendarDayInput).output(c.calendarChanged).mutation(answeredBy(calendar.takeBackCalendarDay)),
  addCalendarList: procedure('staff.city.addCalendarList').input(c.addCalendarListInput).output(c.calendarListAdded).mutation(answeredBy(calendar.addCalendarList)),
});

/** The country's calendar, named as a city's: the console's pages are the same. */
const countryRouter = router({
  calendar: procedure('staff.country.calendar').input(c.calendarYearInput).output(c.calendarYear).query(answeredBy(calendar.countryYear)),
  addCalendarDay: procedure('staff.country.addCalendarDay').input(c.addCalendarDayInput).output(c.calendarChanged).mutation(answeredBy(calendar.addCountryDay)),
  // A mutation, because a list of days is too long for an address.
  previewCalendarList: procedure('staff.country.previewCalendarList').input(c.previewCalendarListInput).output(c.calendarPreview).mutation(answeredBy(calendar.previewCountryList)),
  previewTakingBack: procedure('staff.country.previewTakingBack').input(c.calendarDayInput).output(c.calendarDayPreview).query(answeredBy(calendar.previewTakingCountryDayBack)),
  takeBackCalendarDay: procedure('staff.country.takeBackCalendarDay').input(c.takeBackCalendarDayInput).output(c.calendarChanged).mutation(answeredBy(calendar.takeBackCountryDay)),
  addCalendarList: procedure('staff.country.addCalendarList').input(c.addCalendarListInput).output(c.calendarListAdded).mutation(answeredBy(calendar.addCountryList)),
});

const applicationsRouter = router({
  // A mutation, because each reading is audited (S5).
  page: procedure('staff.applications.page').input(c.applicationPageInput).output(c.applicationPage).mutation(answeredBy(applicationTable.applicationPage)),
  count: procedure('staff.applications.count').input(c.applicationCountInput).output(c.applicationCount).query(answeredBy(applicationTable.countApplications)),
  states: procedure('staff.applications.states').input(c.applicationStatesInput).output(c.applicationStates).query(answeredBy(applicationTable.applicationStates)),
  choices: procedure('staff.applications.choices').input(nothing).output(c.applicationChoices).query(answeredBy(applicationTable.applicationChoices)),
});

const listsRouter = router({
  views: procedure('staff.lists.views').input(c.listInput).output(c.listViews).query(answeredBy(listViews.readViews)),
  chooseColumns: procedure('staff.lists.chooseColumns').input(c.chooseColumnsInput).output(c.field.done).mutation(answeredBy(listViews.chooseColumns)),
  saveView: procedure('staff.lists.saveView').input(c.saveViewInput).output(c.field.done).mutation(answeredBy(listViews.saveView)),
  renameView: procedure('staff.lists.renameView').input(c.renameViewInput).output(c.field.done).mutation(answeredBy(listViews.renameView)),
  forgetView: procedure('staff.lists.forgetView').input(c.savedViewInput).output(c.field.done).mutation(answeredBy(listViews.forgetView)),
  restoreView: procedure('staff.lists.restoreView').input(c.savedViewInput).output(c.field.done).mutation(answeredBy(listViews.restoreView)),
});

const supportRouter = router({
  // Mutations, because each reading is audited (S5), and because what is searched for is a person.
  inbox: procedure('staff.support.inbox').input(c.supportInboxInput).output(c.supportInbox).mutation(answeredBy(support.supportInbox)),
  case: procedure('staff.support.case').input(c.supportCaseInput).output(c.supportCase).mutation(answeredBy(support.supportCase)),
  take: procedure('staff.support.take').input(c.takeSupportInput).output(c.field.done).mutation(answeredBy(support.takeSupportMessage)),
  leave: procedure('staff.support.leave').input(c.supportCaseInput).output(c.field.done).mutation(answeredBy(support.leaveSupportMessage)),
  answer: procedure('staff.support.answer').input(c.answerSupportInput).output(c.field.done).mutation(answeredBy(support.answerSupportMessage)),
  handle: procedure('staff.support.handle').input(c.handleSupportInput).output(c.field.done).mutation(answeredBy(support.handleSupportMessage)),
  reopen: procedure('staff.support.reopen').input(c.handleSupportInput).output(c.field.done).mutation(answeredBy(support.reopenSupportMessage)),
  several: procedure('staff.support.several').input(c.severalLettersInput).output(c.severalLetters).mutation(answeredBy(support.severalLetters)),
  undoSeveral: procedure('staff.support.undoSeveral').input(c.undoSeveralLettersInput).output(c.field.done).mutation(answeredBy(support.undoSeveralLetters)),
  templates: procedure('staff.support.templates').input(nothing).output(c.supportTemplates).query(answeredBy(support.supportTemplates)),
  addTemplate: procedure('staff.support.addTemplate').input(c.addTemplateInput).output(c.field.done).mutation(answeredBy(support.addTemplate)),
  changeTemplate: procedure('staff.support.changeTemplate').input(c.changeTemplateInput).output(c.field.done).mutation(answeredBy(support.changeTemplate)),
  removeTemplate: procedure('staff.support.removeTemplate').input(c.removeTemplateInput).output(c.field.done).mutation(answeredBy(support.removeTemplate)),
});

const accessRouter = router({
  matrix: procedure('staff.access.matrix').input(nothing).output(c.accessMatrix).query(answeredBy(staffAccess.accessMatrix)),
  employees: procedure('staff.access.employees').input(c.employeeFilter).output(c.employeeList).query(answeredBy(staffAccess.listEmployees)),
  // A mutation, because each reading is audited (S5).
  employee: procedure('staff.access.employee').input(c.employeeInput).output(c.employeePage).mutation(answeredBy(staffAccess.employeePage)),
  giveRole: procedure('staff.access.giveRole').input(c.giveRoleInput).output(c.field.done).mutation(answeredBy(staffAccess.giveRole)),
  prolongRole: procedure('staff.access.prolongRole').input(c.prolongRoleInput).output(c.field.done).mutation(answeredBy(staffAccess.prolongRole)),
  endRole: procedure('staff.access.endRole').input(c.roleInput).output(c.field.done).mutation(answeredBy(staffAccess.endRole)),
  restoreRole: procedure('staff.access.restoreRole').input(c.roleInput).output(c.field.done).mutation(answeredBy(staffAccess.restoreRole)),
  suspend: procedure('staff.access.suspend').input(c.employeeInput).output(c.field.done).mutation(answeredBy(staffAccess.suspendEmployee)),
  letBack: procedure('staff.access.letBack').input(c.employeeInput).output(c.field.done).mutation(answeredBy(staffAccess.letEmployeeBack)),
  resets: procedure('staff.access.resets').input(nothing).output(c.pendingResets).query(answeredBy(secondFactor.pendingResets)),
  askReset: procedure('staff.access.askReset').input(c.askResetInput).output(c.field.done).mutation(answeredBy(secondFactor.askReset)),
  decideReset: procedure('staff.access.decideReset').input(c.decideResetInput).output(c.resetDecided).mutation(answeredBy(secondFactor.decideReset)),
  endSessions: procedure('staff.access.endSessions').input(c.endStaffSessionInput).output(c.field.done).mutation(answeredBy(staffAccess.endSessions)),
});

const operationsRouter = router({
  problems: procedure('staff.operations.problems').input(nothing).output(c.problemBoard).query(answeredBy(operations.problemBoard)),
  checkProblems: procedure('staff.operations.checkProblems').input(nothing).output(c.problemsChecked).mutation(answeredBy(operations.checkInvariantsNow)),
  jobs: procedure('staff.operations.jobs').input(nothing).output(c.jobBoard).query(answeredBy(operations.jobBoard)),
  retryJobs: procedure('staff.operations.retryJobs').input(c.retryJobsInput).output(c.jobsRetried).mutation(answeredBy(operations.retryJobs)),
  previewRetry: procedure('staff.operations.previewRetry').input(c.previewRetryInput).output(c.retryPreview).query(answeredBy(operations.previewRetry)),
  retryDeliveries: procedure('staff.operations.retryDeliveries').input(c.retryDeliveriesInput).output(c.deliveriesRetried).mutation(answeredBy(operations.retryDeliveries)),
  deliveries: procedure('staff.operations.deliveries').input(c.deliveryFilter).output(c.deliveryBoard).mutation(answeredBy(operations.listDeliveries)),
  retryDelivery: procedure('staff.operations.retryDelivery').input(c.handleSupportInput).output(c.field.done).mutation(answeredBy(operations.retryDelivery)),
});

/** Everything that employees do in the console. */
export const staffRouter = router({
  session: sessionRouter,
  today: procedure('staff.today').input(nothing).output(c.today).query(answeredBy(today.readToday)),
  reasons: procedure('staff.reasons').input(c.reasonsInput).output(c.reasonList).query(answeredBy(reasons.listReasons)),
  files: router({ read: procedure('staff.files.read').input(c.staffFileInput).output(c.fileContent).mutation(answeredBy(files.readFileAsStaff)) }),
  // A mutation: what is typed may be an IIN or a name and must not stand in an address, and each reading is audited (S5).
  find: procedure('staff.find').input(c.findInput).output(c.found).mutation(answeredBy(find.findAnything)),
  review: reviewRouter,
  renewals: renewalsRouter,
  kindergarten: kindergartenRouter,
  enrolments: enrolmentsRouter,
  city: cityRouter,
  country: countryRouter,
  applications: applicationsRouter,
  lists: listsRouter,
  announcements: announcementsRouter,
  registry: registryRouter,
  rules: rulesRouter,
  support: supportRouter,
  audit: router({
    page: procedure('staff.audit.page').input(c.auditFilter).output(c.auditPage).mutation(answeredBy(auditLog.auditPage)),
    export: procedure('staff.audit.export').input(c.auditExportInput).output(c.auditPage).mutation(answeredBy(auditLog.exportAuditLog)),
    checks: procedure('staff.audit.checks').input(nothing).output(c.auditChecks).query(answeredBy(auditLog.auditChecks)),
    check: procedure('staff.audit.check').input(nothing).output(c.auditCheckBegun).mutation(answeredBy(auditLog.beginAuditCheck)),
  }),
  account: accountRouter,
  access: accessRouter,
  operations: operationsRouter,
  ...administrationRouter,
  reports: router({
    report: procedure('staff.reports.report').input(c.reportInput).output(c.report).query(answeredBy(reports.report)),
    file: procedure('staff.reports.file').input(c.reportFileInput).output(c.fileContent).mutation(answeredBy(reports.reportFile)),
  }),
});
