import type { Clock, ChildId, FileId, GuardianId, LocalDate } from '@balabaqsha/domain';
import type { Database } from '@balabaqsha/db';
import { child, file, guardian, guardianship, type GuardianshipState } from '@balabaqsha/db/schema';
import type { GuardianActor } from '@balabaqsha/services';
import { IINS_APART, makeIin } from './doubles/register.ts';
import { nextSerial } from './serials.ts';

/** A guardian with an account, a child of his and an uploaded conclusion: all that stands before an application. */
export interface Family {
  guardian: GuardianActor;
  guardianIin: string;
  childId: ChildId;
  childBirthDate: LocalDate;
  conclusionFileId: FileId;
}

/** Adds a family. @param given.birthDate of the child; born in 2021 unless told otherwise */
export async function addFamily(
  { db, clock }: { db: Database; clock: Clock },
  given: { birthDate?: LocalDate; guardianship?: GuardianshipState; guardianIin?: string } = {},
): Promise<Family> {
  const now = clock.now();
  const serial = nextSerial(db);
  const childBirthDate = given.birthDate ?? ('2021-04-12' as LocalDate);
  const guardianIin = given.guardianIin ?? makeIin('1991-02-03' as LocalDate, 'FEMALE', serial * IINS_APART);
  return db.write(async (tx) => {
    const guardianId: GuardianId = only(
      await tx
        .insert(guardian)
        .values({
          iin: guardianIin, phone: `+7701${String(serial).padStart(7, '0')}`, surname: 'СЕЙІТҚАЛИЕВА', name: 'ӘЙГЕРІМ', patronymic: null, sex: 'FEMALE',
          birthDate: '1991-02-03' as LocalDate, passwordHash: '-', locale: 'ru', createdAt: now,
        })
        .returning({ id: guardian.id }),
    );
    const childId: ChildId = only(
      await tx
        .insert(child)
        .values({ iin: makeIin(childBirthDate, 'MALE', serial * IINS_APART), surname: 'СЕЙІТҚАЛИ', name: `АЛИХАН ${serial}`, patronymic: null, sex: 'MALE', birthDate: childBirthDate, createdAt: now })
        .returning({ id: child.id }),
    );
    await tx.insert(guardianship).values({ guardianId, childId, state: given.guardianship ?? 'CONFIRMED', createdAt: now });
    const conclusionFileId: FileId = only(
      await tx
        .insert(file)
        .values({ storageKey: `conclusion-${serial}`, name: 'заключение.pdf', type: 'application/pdf', size: 100, sha256: '0'.repeat(64), purpose: 'PMPK_CONCLUSION', guardianId, createdAt: now })
        .returning({ id: file.id }),
    );
    return { guardian: { kind: 'guardian', guardianId, sessionId: `guardian-session-${serial}` }, guardianIin, childId, childBirthDate, conclusionFileId };
  });
}

/** Adds another guardian of the same child (C4). */
export async function addOtherParent({ db, clock }: { db: Database; clock: Clock }, family: Family): Promise<GuardianActor> {
  const other = await addFamily({ db, clock });
  await db.write((tx) => tx.insert(guardianship).values({ guardianId: other.guardian.guardianId, childId: family.childId, state: 'CONFIRMED', createdAt: clock.now() }));
  return other.guardian;
}

function only<Id>(rows: readonly { id: Id }[]): Id {
  const [row] = rows;
  if (row === undefined) throw new Error('the insert answered no id');
  return row.id;
}
