import { agreements, appeals, applications, children, enrolment, erasure, explanations, files, live, notifications, ownData, profile, push, renewals, vouchers } from '@balabaqsha/services';
import * as c from '@balabaqsha/services/contract';
import { answeredBy, nothing, procedure, router, streamedBy } from '../procedure.ts';

const profileRouter = router({
  get: procedure('guardian.profile.get').input(nothing).output(c.profile).query(answeredBy(profile.getProfile)),
  setLogin: procedure('guardian.profile.setLogin').input(c.setLoginInput).output(c.field.done).mutation(answeredBy(profile.setLogin)),
  requestEmailCode: procedure('guardian.profile.requestEmailCode').input(c.requestEmailCodeInput).output(c.codeSent).mutation(answeredBy(profile.requestEmailCode)),
  confirmEmail: procedure('guardian.profile.confirmEmail').input(c.confirmEmailInput).output(c.field.done).mutation(answeredBy(profile.confirmEmail)),
  requestPhoneCodes: procedure('guardian.profile.requestPhoneCodes').input(c.requestPhoneCodesInput).output(c.phoneCodesSent).mutation(answeredBy(profile.requestPhoneCodes)),
  confirmPhone: procedure('guardian.profile.confirmPhone').input(c.confirmPhoneInput).output(c.field.done).mutation(answeredBy(profile.confirmPhone)),
  setEmailMessages: procedure('guardian.profile.setEmailMessages').input(c.setEmailMessagesInput).output(c.field.done).mutation(answeredBy(profile.setEmailMessages)),
  setLocale: procedure('guardian.profile.setLocale').input(c.setLocaleInput).output(c.field.done).mutation(answeredBy(profile.setLocale)),
  changePassword: procedure('guardian.profile.changePassword').input(c.changePasswordInput).output(c.field.done).mutation(answeredBy(profile.changePassword)),
  endSession: procedure('guardian.profile.endSession').input(c.endSessionInput).output(c.field.done).mutation(answeredBy(profile.endSession)),
  signOut: procedure('guardian.profile.signOut').input(nothing).output(c.field.done).mutation(answeredBy(profile.signOut)),
});

const agreementsRouter = router({
  accept: procedure('guardian.agreements.accept').input(c.acceptAgreementsInput).output(c.field.done).mutation(answeredBy(agreements.acceptAgreements)),
});

const ownDataRouter = router({
  // A mutation, because each download is audited (S5).
  download: procedure('guardian.ownData.download').input(c.downloadOwnDataInput).output(c.fileContent).mutation(answeredBy(ownData.downloadOwnData)),
});

const deletionRouter = router({
  request: procedure('guardian.deletion.request').input(c.requestDeletionInput).output(c.field.done).mutation(answeredBy(erasure.requestDeletion)),
  takeBack: procedure('guardian.deletion.takeBack').input(nothing).output(c.field.done).mutation(answeredBy(erasure.takeBackDeletion)),
});

const childrenRouter = router({
  list: procedure('guardian.children.list').input(nothing).output(c.childList).query(answeredBy(children.listChildren)),
  check: procedure('guardian.children.check').input(c.checkChildInput).output(c.childCheck).mutation(answeredBy(children.checkChild)),
  dataViews: procedure('guardian.children.dataViews').input(c.childInput).output(c.childDataViews).query(answeredBy(children.listDataViews)),
  add: procedure('guardian.children.add').input(c.addChildInput).output(c.childView).mutation(answeredBy(children.addChild)),
});

const applicationsRouter = router({
  list: procedure('guardian.applications.list').input(nothing).output(c.applicationList).query(answeredBy(applications.listApplications)),
  form: procedure('guardian.applications.form').input(nothing).output(c.applicationForm).query(answeredBy(applications.applicationForm)),
  saveDraft: procedure('guardian.applications.saveDraft').input(c.saveDraftInput).output(c.field.done).mutation(answeredBy(applications.saveDraft)),
  discardDraft: procedure('guardian.applications.discardDraft').input(nothing).output(c.field.done).mutation(answeredBy(applications.discardDraft)),
  check: procedure('guardian.applications.check').input(c.checkApplicationInput).output(c.field.done).query(answeredBy(applications.checkApplication)),
  send: procedure('guardian.applications.send').input(c.sendApplicationInput).output(c.applicationSent).mutation(answeredBy(applications.sendApplication)),
  card: procedure('guardian.applications.card').input(c.numberInput).output(c.applicationCard).query(answeredBy(applications.applicationCard)),
  watch: procedure('guardian.applications.watch').input(c.watchApplicationInput).subscription(streamedBy(live.watchApplication)),
  calendar: procedure('guardian.applications.calendar').input(c.documentInput).output(c.fileContent).query(answeredBy(applications.deadlineCalendar)),
  explain: procedure('guardian.applications.explain').input(c.explanationInput).output(c.explanation).query(answeredBy(explanations.explainOwn)),
  renewConclusion: procedure('guardian.applications.renewConclusion').input(c.renewConclusionInput).output(c.field.done).mutation(answeredBy(renewals.renewConclusion)),
  appeal: procedure('guardian.applications.appeal').input(c.sendAppealInput).output(c.field.done).mutation(answeredBy(appeals.sendAppeal)),
  withdraw: procedure('guardian.applications.withdraw').input(c.numberInput).output(c.field.done).mutation(answeredBy(applications.withdrawApplication)),
  restore: procedure('guardian.applications.restore').input(c.numberInput).output(c.field.done).mutation(answeredBy(applications.restoreApplication)),
});

const vouchersRouter = router({
  accept: procedure('guardian.vouchers.accept').input(c.numberInput).output(c.field.done).mutation(answeredBy(vouchers.acceptVoucher)),
  decline: procedure('guardian.vouchers.decline').input(c.numberInput).output(c.field.done).mutation(answeredBy(vouchers.declineVoucher)),
  extend: procedure('guardian.vouchers.extend').input(c.numberInput).output(c.field.done).mutation(answeredBy(vouchers.extendVoucher)),
  // A mutation, because each reading is audited (S5).
  document: procedure('guardian.vouchers.document').input(c.documentInput).output(c.fileContent).mutation(answeredBy(vouchers.voucherDocument)),
});

const enrolmentRouter = router({
  options: procedure('guardian.enrolment.options').input(c.numberInput).output(c.enrolmentOptions).query(answeredBy(enrolment.enrolmentOptions)),
  request: procedure('guardian.enrolment.request').input(c.requestEnrolmentInput).output(c.field.done).mutation(answeredBy(enrolment.requestEnrolment)),
  takeBack: procedure('guardian.enrolment.takeBack').input(c.numberInput).output(c.field.done).mutation(answeredBy(enrolment.takeBackEnrolment)),
  contract: procedure('guardian.enrolment.contract').input(c.numberInput).output(c.contractView).query(answeredBy(enrolment.contractView)),
  fillContract: procedure('guardian.enrolment.fillContract').input(c.fillContractInput).output(c.field.done).mutation(answeredBy(enrolment.fillContract)),
  attachDocument: procedure('guardian.enrolment.attachDocument').input(c.attachDocumentInput).output(c.field.done).mutation(answeredBy(enrolment.attachDocument)),
  signContract: procedure('guardian.enrolment.signContract').input(c.signContractInput).output(c.field.done).mutation(answeredBy(enrolment.signContract)),
  leave: procedure('guardian.enrolment.leave').input(c.leaveInput).output(c.field.done).mutation(answeredBy(enrolment.leaveKindergarten)),
});

const filesRouter = router({
  upload: procedure('guardian.files.upload').input(c.uploadInput).output(c.uploaded).mutation(answeredBy(files.uploadFile)),
  // A mutation, because each reading is audited (S5).
  read: procedure('guardian.files.read').input(c.fileInput).output(c.fileContent).mutation(answeredBy(files.readOwnFile)),
});

const notificationsRouter = router({
  list: procedure('guardian.notifications.list').input(nothing).output(c.notificationList).query(answeredBy(notifications.listNotifications)),
  open: procedure('guardian.notifications.open').input(c.notificationInput).output(c.openedNotification).mutation(answeredBy(notifications.openNotification)),
  markRead: procedure('guardian.notifications.markRead').input(nothing).output(c.field.done).mutation(answeredBy(notifications.markNotificationsRead)),
});

const pushRouter = router({
  devices: procedure('guardian.push.devices').input(nothing).output(c.pushDevices).query(answeredBy(push.listDevices)),
  subscribe: procedure('guardian.push.subscribe').input(c.subscribeDeviceInput).output(c.field.done).mutation(answeredBy(push.subscribeDevice)),
  unsubscribe: procedure('guardian.push.unsubscribe').input(c.unsubscribeDeviceInput).output(c.field.done).mutation(answeredBy(push.unsubscribeDevice)),
});

/** Everything that a signed-in guardian does. */
export const guardianRouter = router({
  profile: profileRouter,
  agreements: agreementsRouter,
  ownData: ownDataRouter,
  deletion: deletionRouter,
  children: childrenRouter,
  applications: applicationsRouter,
  vouchers: vouchersRouter,
  enrolment: enrolmentRouter,
  files: filesRouter,
  notifications: notificationsRouter,
  push: pushRouter,
});
