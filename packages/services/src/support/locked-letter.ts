import { expectOne, noteDeskChange, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { staff, supportMessage } from '@balabaqsha/db/schema';
import { DomainError, fullName, type StaffId } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';

export type Letter = typeof supportMessage.$inferSelect;

/**
 * A letter with its row locked: of two who act on it the second waits here and sees what the first did. All who have the
 * letters before them are told that something happens to one.
 * @throws DomainError NOT_FOUND
 */
export async function lockedLetter(tx: WriteTx, id: string): Promise<Letter> {
  noteDeskChange(tx, 'letters');
  return expectOne(await tx.select().from(supportMessage).where(eq(supportMessage.id, id)).for('update'), 'NOT_FOUND');
}

/** @throws DomainError SUPPORT_HANDLED with who has closed it */
export async function refuseHandled(tx: ReadTx, letter: Letter): Promise<void> {
  if (letter.handledAt !== null) throw new DomainError('SUPPORT_HANDLED', { params: await named(tx, letter.handledBy) });
}

/** @throws DomainError SUPPORT_TAKEN with who has it in hand */
export async function refuseTakenByOther(tx: ReadTx, letter: Letter, staffId: StaffId): Promise<void> {
  if (letter.takenBy !== null && letter.takenBy !== staffId) throw new DomainError('SUPPORT_TAKEN', { params: await named(tx, letter.takenBy) });
}

/** What the log keeps of a letter before a change, so that the change can be taken back exactly; instants as ISO. */
export function formerly({ takenBy, takenAt, handledBy, handledAt }: Letter): Record<'takenBy' | 'takenAt' | 'handledBy' | 'handledAt', string | null> {
  return { takenBy, takenAt: takenAt?.toISOString() ?? null, handledBy, handledAt: handledAt?.toISOString() ?? null };
}

async function named(tx: ReadTx, id: StaffId | null): Promise<{ employee?: string }> {
  if (id === null) return {};
  const [row] = await tx.select({ surname: staff.surname, name: staff.name, patronymic: staff.patronymic }).from(staff).where(eq(staff.id, id));
  return row === undefined ? {} : { employee: fullName(row) };
}
