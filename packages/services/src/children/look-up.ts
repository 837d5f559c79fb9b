import { ageOn, DomainError, iinDisagrees, localDateOf, type GuardianId } from '@balabaqsha/domain';
import type { Database } from '@balabaqsha/db';
import { expectOne } from '@balabaqsha/db';
import { child, guardian, guardianship, type GuardianshipState } from '@balabaqsha/db/schema';
import { and, eq } from 'drizzle-orm';
import { countAttempt } from '../attempts/index.ts';
import type { ChildCheck } from '../contract/index.ts';
import type { Deps } from '../deps.ts';

const ADULT = 18;

/** What is known of a child that a guardian names: the register's word and what he did about it before. */
export interface LookedUpChild {
  check: ChildCheck;
  /** `null` where he has not added the child. */
  guardianship: GuardianshipState | null;
}

/**
 * Asks the register about a child and whether the guardian may act for him (C1–C3). Never call it inside a transaction.
 * @throws DomainError CHILD_SELF, CHILD_ALREADY_ADDED, PERSON_NOT_FOUND, PERSON_DECEASED, CHILD_IS_ADULT,
 * REGISTER_UNAVAILABLE while there is not even a name to show, TOO_MANY_ATTEMPTS
 */
export async function lookUpChild(deps: Deps, guardianId: GuardianId, iin: string): Promise<LookedUpChild> {
  const now = deps.clock.now();
  await deps.db.write((tx) => countAttempt(tx, now, 'child-check', guardianId));
  const { ownIin, state } = await readKnown(deps.db, guardianId, iin);
  if (ownIin === iin) throw new DomainError('CHILD_SELF', { field: 'iin' });
  if (state === 'CONFIRMED') throw new DomainError('CHILD_ALREADY_ADDED', { field: 'iin' });

  const answer = await deps.register.findPerson(iin);
  if (answer.kind === 'not_found') throw new DomainError('PERSON_NOT_FOUND', { field: 'iin' });
  if (answer.kind === 'deceased') throw new DomainError('PERSON_DECEASED', { field: 'iin' });
  if (answer.kind === 'unavailable') throw new DomainError('REGISTER_UNAVAILABLE');
  const { person } = answer;
  if (ageOn(person.birthDate, localDateOf(now)) >= ADULT) throw new DomainError('CHILD_IS_ADULT', { field: 'iin' });

  const relation = await deps.register.checkRelation(ownIin, iin);
  const isConfirmed = relation.kind === 'confirmed';
  // An officer is deciding already; a second proof would only start over.
  if (state === 'UNCONFIRMED' && !isConfirmed) throw new DomainError('CHILD_ALREADY_ADDED', { field: 'iin' });
  return {
    check: {
      iin,
      surname: person.surname,
      name: person.name,
      patronymic: person.patronymic,
      sex: person.sex,
      birthDate: person.birthDate,
      relation: isConfirmed ? 'CONFIRMED' : 'NEEDS_PROOF',
      iinMismatch: iinDisagrees(iin, person),
    },
    guardianship: state,
  };
}

async function readKnown(db: Database, guardianId: GuardianId, iin: string): Promise<{ ownIin: string; state: GuardianshipState | null }> {
  return db.read(async (tx) => {
    const own = expectOne(await tx.select({ iin: guardian.iin }).from(guardian).where(eq(guardian.id, guardianId)), 'NOT_FOUND');
    const [known] = await tx
      .select({ state: guardianship.state })
      .from(guardianship)
      .innerJoin(child, eq(child.id, guardianship.childId))
      .where(and(eq(guardianship.guardianId, guardianId), eq(child.iin, iin)));
    return { ownIin: own.iin, state: known?.state ?? null };
  });
}
