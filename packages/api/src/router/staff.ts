import { appeals, applicationTable, auditLog, calendar, city, files, find, kindergarten, operations, reasons, renewals, reports, review, staffSession, support } from '@balabaqsha/services';
import * as c from '@balabaqsha/services/contract';
import { answeredBy, nothing, procedure, router } from '../procedure.ts';

const sessionRouter = router({
  signIn: procedure('staff.session.signIn').input(c.staffSignInInput).output(c.staffSession).mutation(answeredBy(staffSession.signInStaff)),
  signOut: procedure('staff.session.signOut').input(nothing).output(c.field.done).mutation(answeredBy(staffSession.signOutStaff)),
  me: procedure('staff.session.me').input(nothing).output(c.staffMe).query(answeredBy(staffSession.staffMe)),
});

const reviewRouter = router({
  inbox: procedure('staff.review.inbox').input(c.field.page).output(c.reviewInbox).query(answeredBy(review.reviewInbox)),
  // A mutation, because each reading is audited (S5).
  case: procedure('staff.review.case').input(c.numberInput).output(c.reviewCase).mutation(answeredBy(review.reviewCase)),
  confirm: procedure('staff.review.confirm').input(c.confirmInput).output(c.confirmed).mutation(answeredBy(review.confirmApplication)),
  reject: procedure('staff.review.reject').input(c.rejectInput).output(c.field.done).mutation(answeredBy(review.rejectApplication)),
});

const renewalsRouter = router({
  // A mutation, because each reading is audited (S5).
  case: procedure('staff.renewals.case').input(c.renewalInput).output(c.renewalCase).mutation(answeredBy(renewals.renewalCase)),
  confirm: procedure('staff.renewals.confirm').input(c.renewalInput).output(c.renewalDecided).mutation(answeredBy(renewals.confirmRenewal)),
  reject: procedure('staff.renewals.reject').input(c.rejectRenewalInput).output(c.renewalDecided).mutation(answeredBy(renewals.rejectRenewal)),
});

const kindergartenRouter = router({
  mine: procedure('staff.kindergarten.mine').input(nothing).output(c.myKindergarten).query(answeredBy(kindergarten.myKindergarten)),
  board: procedure('staff.kindergarten.board').input(nothing).output(c.seatsBoard).query(answeredBy(kindergarten.seatsBoard)),
  previewGroup: procedure('staff.kindergarten.previewGroup').input(c.previewGroupInput).output(c.groupPreview).query(answeredBy(kindergarten.previewGroup)),
  addGroup: procedure('staff.kindergarten.addGroup').input(c.addGroupInput).output(c.field.done).mutation(answeredBy(kindergarten.addGroup)),
  changeGroup: procedure('staff.kindergarten.changeGroup').input(c.changeGroupInput).output(c.field.done).mutation(answeredBy(kindergarten.changeGroup)),
  closeGroup: procedure('staff.kindergarten.closeGroup').input(c.closeGroupInput).output(c.field.done).mutation(answeredBy(kindergarten.closeGroup)),
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
});

const cityRouter = router({
  lanes: procedure('staff.city.lanes').input(nothing).output(c.laneBoard).query(answeredBy(city.laneBoard)),
  lane: procedure('staff.city.lane').input(c.laneInput).output(c.laneApplications).mutation(answeredBy(city.laneApplications)),
  runs: procedure('staff.city.runs').input(nothing).output(c.advancementRuns).query(answeredBy(city.advancementRuns)),
  dryRun: procedure('staff.city.dryRun').input(nothing).output(c.dryRun).query(answeredBy(city.dryRun)),
  explain: procedure('staff.city.explain').input(c.explanationInput).output(c.explanation).query(answeredBy(city.explainApplication)),
  advance: procedure('staff.city.advance').input(nothing).output(c.advanced).mutation(answeredBy(city.advanceNow)),
  vouchers: procedure('staff.city.vouchers').input(c.voucherFilter).output(c.voucherPage).mutation(answeredBy(city.cityVouchers)),
  case: procedure('staff.city.case').input(c.numberInput).output(c.officerCase).mutation(answeredBy(city.officerCase)),
  reinstate: procedure('staff.city.reinstate').input(c.reinstateInput).output(c.field.done).mutation(answeredBy(city.reinstateApplication)),
  appeals: procedure('staff.city.appeals').input(nothing).output(c.appealInbox).mutation(answeredBy(appeals.appealInbox)),
  decideAppeal: procedure('staff.city.decideAppeal').input(c.decideAppealInput).output(c.field.done).mutation(answeredBy(appeals.decideAppeal)),
  kindergartens: procedure('staff.city.kindergartens').input(nothing).output(c.cityKindergartens).query(answeredBy(city.cityKindergartens)),
  staff: procedure('staff.city.staff').input(nothing).output(c.staffList).query(answeredBy(city.cityStaff)),
  guardianships: procedure('staff.city.guardianships').input(nothing).output(c.guardianshipInbox).mutation(answeredBy(city.guardianshipInbox)),
  decideGuardianship: procedure('staff.city.decideGuardianship').input(c.decideGuardianshipInput).output(c.field.done).mutation(answeredBy(city.decideGuardianship)),
  calendar: procedure('staff.city.calendar').input(c.calendarYearInput).output(c.calendarYear).query(answeredBy(calendar.calendarYear)),
  addCalendarDay: procedure('staff.city.addCalendarDay').input(c.addCalendarDayInput).output(c.calendarChanged).mutation(answeredBy(calendar.addCalendarDay)),
});

const applicationsRouter = router({
  // A mutation, because each reading is audited (S5).
  page: procedure('staff.applications.page').input(c.applicationPageInput).output(c.applicationPage).mutation(answeredBy(applicationTable.applicationPage)),
  count: procedure('staff.applications.count').input(c.applicationCountInput).output(c.applicationCount).query(answeredBy(applicationTable.countApplications)),
  states: procedure('staff.applications.states').input(c.applicationStatesInput).output(c.applicationStates).query(answeredBy(applicationTable.applicationStates)),
  choices: procedure('staff.applications.choices').input(nothing).output(c.applicationChoices).query(answeredBy(applicationTable.applicationChoices)),
  views: procedure('staff.applications.views').input(c.listViewsInput).output(c.listViews).query(answeredBy(applicationTable.listViews)),
  chooseColumns: procedure('staff.applications.chooseColumns').input(c.chooseColumnsInput).output(c.field.done).mutation(answeredBy(applicationTable.chooseColumns)),
  saveView: procedure('staff.applications.saveView').input(c.saveViewInput).output(c.field.done).mutation(answeredBy(applicationTable.saveView)),
  forgetView: procedure('staff.applications.forgetView').input(c.forgetViewInput).output(c.field.done).mutation(answeredBy(applicationTable.forgetView)),
});

const supportRouter = router({
  inbox: procedure('staff.support.inbox').input(nothing).output(c.supportInbox).mutation(answeredBy(support.supportInbox)),
  handle: procedure('staff.support.handle').input(c.handleSupportInput).output(c.field.done).mutation(answeredBy(support.handleSupportMessage)),
});

const operationsRouter = router({
  problems: procedure('staff.operations.problems').input(nothing).output(c.problemList).query(answeredBy(operations.findProblems)),
  deliveries: procedure('staff.operations.deliveries').input(nothing).output(c.deliveryList).mutation(answeredBy(operations.listDeliveries)),
  retryDelivery: procedure('staff.operations.retryDelivery').input(c.handleSupportInput).output(c.field.done).mutation(answeredBy(operations.retryDelivery)),
});

/** Everything that employees do in the console. */
export const staffRouter = router({
  session: sessionRouter,
  reasons: procedure('staff.reasons').input(c.reasonsInput).output(c.reasonList).query(answeredBy(reasons.listReasons)),
  files: router({ read: procedure('staff.files.read').input(c.fileInput).output(c.fileContent).mutation(answeredBy(files.readFileAsStaff)) }),
  // A mutation: what is typed may be an IIN or a name and must not stand in an address, and each reading is audited (S5).
  find: procedure('staff.find').input(c.findInput).output(c.found).mutation(answeredBy(find.findAnything)),
  review: reviewRouter,
  renewals: renewalsRouter,
  kindergarten: kindergartenRouter,
  enrolments: enrolmentsRouter,
  city: cityRouter,
  applications: applicationsRouter,
  support: supportRouter,
  audit: router({
    page: procedure('staff.audit.page').input(c.auditFilter).output(c.auditPage).mutation(answeredBy(auditLog.auditPage)),
    check: procedure('staff.audit.check').input(nothing).output(c.auditCheck).mutation(answeredBy(auditLog.checkAuditLog)),
  }),
  operations: operationsRouter,
  reports: router({
    report: procedure('staff.reports.report').input(c.reportInput).output(c.report).query(answeredBy(reports.report)),
    file: procedure('staff.reports.file').input(c.reportFileInput).output(c.fileContent).mutation(answeredBy(reports.reportFile)),
  }),
});
