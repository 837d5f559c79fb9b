import type { GuardianActor } from '@balabaqsha/auth';
import { expectOne, type WriteTx } from '@balabaqsha/db';
import { guardian } from '@balabaqsha/db/schema';
import { eq } from 'drizzle-orm';
import { recordAudit } from '../record/index.ts';

type Change = Partial<Pick<typeof guardian.$inferInsert, 'phone' | 'login' | 'email' | 'emailMessages' | 'locale' | 'passwordHash'>>;

/**
 * Changes the guardian's own row and records which fields, never their values.
 * @param now UTC instant of the change
 */
export async function changeGuardian(tx: WriteTx, now: Date, actor: GuardianActor, change: Change): Promise<void> {
  expectOne(await tx.update(guardian).set(change).where(eq(guardian.id, actor.guardianId)).returning({ id: guardian.id }), 'NOT_FOUND');
  await recordAudit(tx, now, actor, {
    action: 'guardian.changed',
    subject: { kind: 'guardian', id: actor.guardianId },
    details: { fields: Object.keys(change).map((field) => (field === 'passwordHash' ? 'password' : field)).join(' ') },
  });
}
