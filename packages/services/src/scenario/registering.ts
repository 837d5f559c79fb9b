import { guardianActorOf } from '@balabaqsha/auth';
import { message } from '@balabaqsha/db/schema';
import { and, desc, eq } from 'drizzle-orm';
import { register, requestRegistrationCode, signInWithCode, requestLoginCode, verifyRegistrationCode } from '../account/index.ts';
import type { AnonymousActor, GuardianActor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { deliverDue } from '../messages/index.ts';

export const stranger: AnonymousActor = { kind: 'anonymous' };

/** A password that nothing refuses (A2). */
export const GOOD_PASSWORD = 'Қарағай-шырша 73';

/** The code that waits to be sent to the phone or address, the newest. */
export async function codeSentTo(deps: Deps, recipient: string): Promise<string> {
  const [newest] = await deps.db.read((tx) =>
    tx.select({ params: message.params }).from(message).where(and(eq(message.recipient, recipient), eq(message.kind, 'CODE'), eq(message.state, 'PENDING'))).orderBy(desc(message.createdAt)).limit(1),
  );
  const code = newest?.params['code'];
  if (typeof code !== 'string') throw new Error('no code was sent there');
  return code;
}

/** A ticket to set a first password, for a person whom the register knows. */
export async function registrationTicketFor(deps: Deps, person: { iin: string; phone: string }): Promise<string> {
  const { codeId } = await requestRegistrationCode(deps, stranger, { ...person, consent: true, locale: 'ru' });
  const { ticket } = await verifyRegistrationCode(deps, stranger, { codeId, code: await codeSentTo(deps, person.phone) });
  return ticket;
}

/** Takes a person through the whole registration, with `GOOD_PASSWORD`; the message with the code is delivered. */
export async function registered(deps: Deps, person: { iin: string; phone: string }): Promise<void> {
  const ticket = await registrationTicketFor(deps, person);
  await register(deps, stranger, { ticket, locale: 'ru', password: GOOD_PASSWORD, passwordAgain: GOOD_PASSWORD });
  await deliverDue(deps);
}

/** Signs a registered guardian in by a code. */
export async function signedIn(deps: Deps, phone: string): Promise<GuardianActor> {
  const { codeId } = await requestLoginCode(deps, stranger, { phone, locale: 'ru' });
  const { token } = await signInWithCode(deps, stranger, { codeId, code: await codeSentTo(deps, phone), remember: false, userAgent: 'test' });
  const actor = await guardianActorOf(deps.db, deps.clock, token);
  if (actor.kind !== 'guardian') throw new Error('the session opens nothing');
  return actor;
}
