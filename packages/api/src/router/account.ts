import { account } from '@balabaqsha/services';
import * as c from '@balabaqsha/services/contract';
import { answeredBy, procedure, router } from '../procedure.ts';

/** Registration, recovery and sign-in of guardians (A1–A7). */
export const accountRouter = router({
  requestRegistrationCode: procedure('account.requestRegistrationCode').input(c.requestRegistrationCodeInput).output(c.codeSent).mutation(answeredBy(account.requestRegistrationCode)),
  verifyRegistrationCode: procedure('account.verifyRegistrationCode').input(c.verifyCodeInput).output(c.registrationTicket).mutation(answeredBy(account.verifyRegistrationCode)),
  registrationPerson: procedure('account.registrationPerson').input(c.ticketInput).output(c.person).mutation(answeredBy(account.registrationPerson)),
  register: procedure('account.register').input(c.registerInput).output(c.field.done).mutation(answeredBy(account.register)),
  requestRecoveryCode: procedure('account.requestRecoveryCode').input(c.requestRecoveryCodeInput).output(c.codeSent).mutation(answeredBy(account.requestRecoveryCode)),
  verifyRecoveryCode: procedure('account.verifyRecoveryCode').input(c.verifyCodeInput).output(c.recoveryTicket).mutation(answeredBy(account.verifyRecoveryCode)),
  recover: procedure('account.recover').input(c.recoverInput).output(c.field.done).mutation(answeredBy(account.recover)),
  signIn: procedure('account.signIn').input(c.signInInput).output(c.session).mutation(answeredBy(account.signIn)),
  requestLoginCode: procedure('account.requestLoginCode').input(c.requestLoginCodeInput).output(c.codeSent).mutation(answeredBy(account.requestLoginCode)),
  signInWithCode: procedure('account.signInWithCode').input(c.signInWithCodeInput).output(c.session).mutation(answeredBy(account.signInWithCode)),
});
