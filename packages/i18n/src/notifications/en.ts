import { ifKnown as known } from '../core/values.ts';
import type { NotificationCatalogue } from './words.ts';

export const english: NotificationCatalogue = {
  APPLICATION_SENT: (v) => ({
    title: `Application No. ${v.text('number') ?? ''} received`,
    body: 'Awaiting confirmation of documents. We will tell you the specialist’s decision by SMS and here. The place in the queue goes by the time of sending.',
    sms: `Application ${v.text('number') ?? ''} received. Await confirmation of documents`,
  }),
  APPLICATION_CONFIRMED: (v) => {
    const guide = `Your voucher application is confirmed. Place in the queue: ${v.text('position') ?? ''}`;
    return {
      title: guide,
      body: 'When your turn comes, we will tell you that a voucher is issued. Your place is shown in “My applications”.',
      sms: guide,
      subject: `Application No. ${v.text('number') ?? ''} confirmed`,
    };
  },
  APPLICATION_REJECTED: (v) => {
    const guide = `Your voucher application was rejected by employee: ${v.text('employee') ?? ''}`;
    return {
      title: guide,
      body: `${known(v.named('reason'), (reason) => `Reason: ${reason}. `)}The application is archived. Correct the documents and send a new one.`,
      sms: guide,
      subject: `Application No. ${v.text('number') ?? ''} rejected`,
    };
  },
  APPLICATION_WITHDRAWN: (v) => ({
    title: `Application No. ${v.text('number') ?? ''} withdrawn`,
    body: 'It is archived. To queue again, send a new application.',
    sms: `Application ${v.text('number') ?? ''} is withdrawn and archived`,
  }),
  APPLICATION_RESTORED: (v) => ({
    title: `Application No. ${v.text('number') ?? ''} is back in the queue`,
    body: `Its time of sending is unchanged.${known(v.text('position'), (n) => ` Place in the queue: ${n}.`)} It cannot be restored from the stop-list again.`,
    sms: `Application ${v.text('number') ?? ''} is back in the queue${known(v.text('position'), (n) => `. Place: ${n}`)}`,
  }),
  APPLICATION_AGED_OUT: (v) => ({
    title: `Application No. ${v.text('number') ?? ''} closed because of age`,
    body: 'The child has reached school age and leaves the kindergarten queue.',
    sms: `Application ${v.text('number') ?? ''} closed: the child has reached school age`,
  }),
  STOP_LIST_EXPIRED: (v) => ({
    title: `Application No. ${v.text('number') ?? ''} archived`,
    body: 'The time to restore it from the stop-list is over. To queue again, send a new application.',
    sms: `Stop-list time is over. Application ${v.text('number') ?? ''} is archived`,
  }),
  VOUCHER_OFFERED: (v) => ({
    title: 'A voucher is issued to you',
    body: `Press “Choose” and answer “Yes” or “No” ${v.deadline('deadline') ?? 'within 2 working days'}. Without an answer the voucher is annulled and the application goes to the stop-list.`,
    sms: `A voucher is issued to you. Answer ${v.deadlineBrief('deadline') ?? 'within 2 working days'}`,
    linked: true,
  }),
  VOUCHER_REMINDER: (v) =>
    v.text('step') === 'ENROL'
      ? {
          title: 'Reminder: complete the enrolment',
          body: `Choose a kindergarten and sign the contract ${v.deadline('deadline') ?? 'before the deadline'}. After that the voucher is annulled and the application archived.`,
          sms: `Complete the enrolment ${v.deadlineBrief('deadline') ?? 'in time'}`,
          linked: true,
        }
      : {
          title: 'Reminder: answer about your voucher',
          body: `Answer “Yes” or “No” ${v.deadline('deadline') ?? 'before the deadline'}. After that the voucher is annulled and the application goes to the stop-list.`,
          sms: `Answer about your voucher ${v.deadlineBrief('deadline') ?? 'in time'}`,
          linked: true,
        },
  VOUCHER_ACCEPTED: (v) => ({
    title: 'Voucher accepted, choose a kindergarten',
    body: `Choose a kindergarten and conclude the electronic contract ${v.deadline('deadline') ?? 'within 5 working days'}.`,
    sms: `Voucher accepted. Choose and sign ${v.deadlineBrief('deadline') ?? 'in time'}`,
    linked: true,
  }),
  VOUCHER_DECLINED: (v) => ({
    title: 'You declined the voucher',
    body: 'The voucher is annulled and the application archived. To queue again, send a new application.',
    sms: `You declined the voucher. Application ${v.text('number') ?? ''} is archived`,
  }),
  VOUCHER_SILENCE: (v) => ({
    title: 'Voucher annulled: no answer in time',
    body: `The application is in the stop-list. It can return to its former place in the queue once${known(v.deadline('restoreBy'), (by) => `, ${by}`)}.`,
    sms: `No answer: voucher annulled, application ${v.text('number') ?? ''} in the stop-list`,
  }),
  VOUCHER_EXTENSION_OPEN: (v) => ({
    title: 'Today you can extend the voucher by 2 working days',
    body: `Press “Extend by 2 working days” ${v.deadline('deadline') ?? 'today'}. It can be done once.`,
    sms: 'Today you can extend the voucher by 2 working days',
    linked: true,
  }),
  VOUCHER_EXTENDED: (v) => ({
    title: 'Voucher extended by 2 working days',
    body: `Choose a kindergarten and sign the contract ${v.deadline('deadline') ?? 'before the new deadline'}. It cannot be extended again.`,
    sms: `Voucher extended: ${v.deadlineBrief('deadline') ?? '2 working days more'}`,
  }),
  VOUCHER_NOT_ENROLLED: (v) => ({
    title: 'Voucher annulled: not enrolled in time',
    body: 'The application is archived. If you disagree with how the days were counted, write to the support service: an officer will review the decision.',
    sms: `Time is up: voucher annulled, application ${v.text('number') ?? ''} archived`,
  }),
  ENROLMENT_REQUESTED: (v) => ({
    title: 'Await the contract from the kindergarten',
    body: `The seat is yours${known(v.named('kindergarten'), (name) => `: ${name}`)}. The kindergarten will look at the application and send the contract to sign.`,
    sms: 'The seat is yours. Await the contract from the kindergarten',
  }),
  ENROLMENT_REFUSED: (v) => ({
    title: 'The kindergarten refused, choose another',
    body: `${known(v.named('kindergarten'), (name) => `${name}. `)}${known(v.named('reason'), (reason) => `Reason: ${reason}. `)}Your voucher is valid and the days of waiting are given back. Choose another kindergarten ${v.deadline('deadline') ?? 'before the deadline'}.`,
    sms: `The kindergarten refused. Choose another ${v.deadlineBrief('deadline') ?? 'in time'}`,
    linked: true,
  }),
  ENROLMENT_TAKEN_BACK: (v) => ({
    title: 'Choice of kindergarten taken back',
    body: `Your voucher is valid. Choose another kindergarten ${v.deadline('deadline') ?? 'before the deadline'}.`,
    sms: `Choice taken back. Choose another ${v.deadlineBrief('deadline') ?? 'in time'}`,
  }),
  CONTRACT_SENT: (v) => ({
    title: 'The contract is ready to sign',
    body: `${known(v.named('kindergarten'), (name) => `${name}. `)}Fill in the contract, attach the documents and sign it with your digital signature ${v.deadline('deadline') ?? 'before the deadline'}.`,
    sms: `The contract is ready. Sign it ${v.deadlineBrief('deadline') ?? 'in time'}`,
    linked: true,
  }),
  CONTRACT_SIGNED: (v) => ({
    title: 'You have signed the contract',
    body: `Only the kindergarten’s signature is missing${known(v.deadline('signBy'), (by) => `; it is to sign ${by}`)}. The voucher’s deadline no longer runs against you.`,
    sms: 'You have signed the contract. The kindergarten signs next',
  }),
  ENROLLED: (v) => ({
    title: 'The child is enrolled in the kindergarten',
    body: `${known(v.named('kindergarten'), (name) => `${name}. `)}Both sides have signed the contract${known(v.date('startsOn'), (day) => `; first day: ${day}`)}.`,
    sms: 'The contract is signed. The child is enrolled',
  }),
  DISENROLLED: (v) => ({
    title: 'The child has left the kindergarten',
    body: `${known(v.named('kindergarten'), (name) => `${name}. `)}${known(v.named('reason'), (reason) => `Reason: ${reason}. `)}If a seat is still needed, send a new application.`,
    sms: 'The child has left the kindergarten',
  }),
  DISENROLMENT_UNDONE: (v) => ({
    title: 'The disenrolment is taken back',
    body: `${known(v.named('kindergarten'), (name) => `${name}. `)}It was a mistake. The child is enrolled again and the contract holds. You need not do anything.`,
    sms: 'The disenrolment is taken back: the child is enrolled again',
  }),
  REINSTATED: (v) => ({
    title: `Application No. ${v.text('number') ?? ''} reinstated`,
    body: `It is in the queue again, in its former place${known(v.text('position'), (n) => `: ${n}`)}.`,
    sms: `Application ${v.text('number') ?? ''} is reinstated in the queue`,
  }),
  DEADLINE_MOVED: (v) => ({
    title: 'The deadline of your application is later now',
    body: `A day off was declared, so the new deadline is: ${v.deadline('deadline') ?? 'see the application’s card'}.`,
    sms: `Application ${v.text('number') ?? ''}: later deadline${known(v.deadlineBrief('deadline'), (by) => `, ${by}`)}`,
  }),
  CONCLUSION_EXPIRING: (v) => ({
    title: `The PMPK conclusion is valid until ${v.date('validUntil') ?? 'the date it names'}`,
    body: 'After that the place in the queue is kept, but no voucher is issued until you attach a new conclusion.',
    sms: `A document of application ${v.text('number') ?? ''} expires soon. Renew it`,
    linked: true,
  }),
  CONCLUSION_RENEWED: (v) => ({
    title: 'The new conclusion is confirmed',
    body: `Application No. ${v.text('number') ?? ''}${known(v.date('validUntil'), (day) => `: the conclusion is valid until ${day}`)}. Its time of sending and its place in the queue are unchanged.`,
    sms: `The new document of application ${v.text('number') ?? ''} is confirmed`,
  }),
  CONCLUSION_REJECTED: (v) => ({
    title: `The new conclusion was rejected by employee: ${v.text('employee') ?? ''}`,
    body: `${known(v.named('reason'), (reason) => `Reason: ${reason}. `)}The place in the queue is kept. Attach another conclusion.`,
    sms: `The new document of application ${v.text('number') ?? ''} was rejected. Attach another`,
    subject: `The new conclusion of application No. ${v.text('number') ?? ''} was rejected`,
    linked: true,
  }),
  APPEAL_RECEIVED: (v) => ({
    title: 'Your appeal is received',
    body: `A city officer will look at the appeal about application No. ${v.text('number') ?? ''}. We will tell you the decision.`,
    sms: `Appeal about application No. ${v.text('number') ?? ''} received`,
  }),
  APPEAL_REFUSED: (v) => ({
    title: 'The appeal is refused',
    body: `The decision about application No. ${v.text('number') ?? ''} stands. Its card says why.`,
    sms: 'The appeal is refused. Reason',
    linked: true,
  }),
  CHILD_CONFIRMED: () => ({
    title: 'The child is confirmed',
    body: 'An officer has checked the documents. You can apply now.',
    sms: 'The child is confirmed. You can apply now',
  }),
  CHILD_REFUSED: (v) => ({
    title: 'We could not confirm that you act for the child',
    body: `${known(v.named('reason'), (reason) => `Reason: ${reason}. `)}Attach another document under “My children”, or contact the support service.`,
    sms: 'The document about the child is not enough. Attach another',
    linked: true,
  }),
  PHONE_CHANGED: () => ({
    title: 'Your phone number was changed',
    body: 'Messages go to the new number now. If it was not you, call at once: 8 (727) 339-72-22.',
    sms: 'Your account’s number was changed. Not you? Call 8 (727) 339-72-22',
  }),
  DELETION_REQUESTED: (v) => ({
    title: 'Your request to delete the account was taken',
    body: `The account and its data will be deleted in 30 days. You can take it back in the profile${known(v.date('day'), (day) => `; the last day is ${day}`)}.`,
    sms: 'Your account will be deleted in 30 days. Take it back in the profile',
    linked: true,
  }),
  DELETION_TAKEN_BACK: () => ({
    title: 'The account will not be deleted',
    body: 'The account and all data stay. If it was not you, change the password.',
    sms: 'Your account will not be deleted',
  }),
  DELETION_LAPSED: (v) => ({
    title: 'The account was not deleted: an application is open',
    body: `Application No. ${v.text('number') ?? ''} is still open, so the account and its data stay. Ask again once it has ended.`,
    sms: `Your account was not deleted: application No. ${v.text('number') ?? ''} is open`,
  }),
  ANNOUNCEMENT: (v) => ({ title: 'Announcement for parents', body: v.named('text') ?? '', sms: v.named('text') ?? '' }),
};
