import type { Database, ReadTx } from '@balabaqsha/db';
import { contract, demoPerson, demoSignatureKey, enrolment, application, group, guardian, kindergarten, staff, staffRole } from '@balabaqsha/db/schema';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';

/** Whose key the demo NCALayer takes, and what happens then. */
export interface SignatureKeyChoice {
  /** IIN of a person or BIN of a kindergarten. */
  key: string;
  answer: 'sign' | 'cancel' | 'error';
}

/** Whose key it is, as the demo certification authority writes it into a certificate. */
export type SignatureKeyHolder =
  | { kind: 'person'; iin: string; surname: string; name: string; patronymic: string | null }
  | { kind: 'organisation'; bin: string; organisation: string; iin: string; surname: string; name: string; patronymic: string | null; role: 'FIRST_HEAD' };

const ROW = 1;

/** Decides how the demo NCALayer answers from now on. */
export async function setSignatureKey(deps: Pick<Deps, 'db'>, choice: SignatureKeyChoice): Promise<void> {
  await deps.db.write((tx) => tx.insert(demoSignatureKey).values({ id: ROW, ...choice }).onConflictDoUpdate({ target: demoSignatureKey.id, set: choice }));
}

/** What the demo NCALayer asks about keys. */
export function demoSignatureKeys(db: Database) {
  return {
    /** The choice that was made; without one the key that the latest contract waits for, so that signing just works. */
    state: (): Promise<SignatureKeyChoice> =>
      db.read(async (tx) => {
        const [chosen] = await tx.select().from(demoSignatureKey).where(eq(demoSignatureKey.id, ROW));
        if (chosen !== undefined) return { key: chosen.key, answer: answerOf(chosen.answer) };
        return { key: await awaitedKey(tx), answer: 'sign' };
      }),
    /** `null` where nobody has such a key. */
    holder: (key: string): Promise<SignatureKeyHolder | null> => db.read(async (tx) => (await organisationOf(tx, key)) ?? (await personOf(tx, key))),
  };
}

function answerOf(text: string): SignatureKeyChoice['answer'] {
  return text === 'cancel' || text === 'error' ? text : 'sign';
}

/** The guardian's IIN while his filled-in contract is the latest, the kindergarten's BIN once he has signed. */
async function awaitedKey(tx: ReadTx): Promise<string> {
  const from = () => ({ iin: guardian.iin, bin: kindergarten.bin, filledAt: contract.filledAt, signedAt: enrolment.guardianSignedAt });
  const waiting = (state: 'CONTRACT_SENT' | 'GUARDIAN_SIGNED') =>
    tx
      .select(from())
      .from(enrolment)
      .innerJoin(contract, eq(contract.enrolmentId, enrolment.id))
      .innerJoin(application, eq(application.id, enrolment.applicationId))
      .innerJoin(guardian, eq(guardian.id, application.guardianId))
      .innerJoin(group, eq(group.id, enrolment.groupId))
      .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
      .where(and(eq(enrolment.state, state), isNotNull(contract.filledAt)))
      .orderBy(desc(state === 'CONTRACT_SENT' ? contract.filledAt : enrolment.guardianSignedAt))
      .limit(1);
  const [filled] = await waiting('CONTRACT_SENT');
  const [signed] = await waiting('GUARDIAN_SIGNED');
  if (filled?.filledAt == null) return signed?.bin ?? '';
  if (signed?.signedAt == null || signed.signedAt <= filled.filledAt) return filled.iin;
  return signed.bin;
}

async function organisationOf(tx: ReadTx, bin: string): Promise<SignatureKeyHolder | null> {
  const [found] = await tx
    .select({ bin: kindergarten.bin, name: kindergarten.name, director: { iin: staff.iin, surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
    .from(kindergarten)
    .innerJoin(staffRole, and(eq(staffRole.kindergartenId, kindergarten.id), eq(staffRole.role, 'KINDERGARTEN_DIRECTOR')))
    .innerJoin(staff, eq(staff.id, staffRole.staffId))
    .where(eq(kindergarten.bin, bin))
    .limit(1);
  return found === undefined ? null : { kind: 'organisation', bin: found.bin, organisation: found.name.ru, role: 'FIRST_HEAD', ...found.director };
}

async function personOf(tx: ReadTx, iin: string): Promise<SignatureKeyHolder | null> {
  const columns = (table: typeof demoPerson | typeof guardian | typeof staff) => ({ iin: table.iin, surname: table.surname, name: table.name, patronymic: table.patronymic });
  const [person] = await tx.select(columns(demoPerson)).from(demoPerson).where(eq(demoPerson.iin, iin));
  const [employee] = person === undefined ? await tx.select(columns(staff)).from(staff).where(eq(staff.iin, iin)) : [];
  const [parent] = person === undefined && employee === undefined ? await tx.select(columns(guardian)).from(guardian).where(eq(guardian.iin, iin)) : [];
  const found = person ?? employee ?? parent;
  return found === undefined ? null : { kind: 'person', ...found };
}
