import { guardianFor, type Actor } from '@balabaqsha/auth';
import { expectOne, noteDeskChange, type WriteTx } from '@balabaqsha/db';
import { child, file, guardianship } from '@balabaqsha/db/schema';
import { DomainError, type ChildId, type FileId, type GuardianId } from '@balabaqsha/domain';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { addChildInput, ChildCheck, ChildView } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { readChildren } from './list-children.ts';
import { lookUpChild } from './look-up.ts';

/**
 * «Сохранить»: adds the child with the register's data (C1). Where the register can't confirm that the guardian may act
 * for him, a proof is needed and a city officer decides; until then the child can't apply (C3). A child may have several
 * guardians (C4).
 * @throws DomainError FILE_MISSING on `proofFileId`, NOT_FOUND for a file that is not the guardian's proof, and what
 * `lookUpChild` throws
 */
export async function addChild(deps: Deps, actor: Actor, input: z.output<typeof addChildInput>): Promise<ChildView> {
  const { guardianId } = guardianFor(actor, 'guardian.children.add');
  const { check } = await lookUpChild(deps, guardianId, input.iin);
  const isConfirmed = check.relation === 'CONFIRMED';
  const proofFileId = isConfirmed ? null : ((input.proofFileId ?? null) as FileId | null);
  if (!isConfirmed && proofFileId === null) throw new DomainError('FILE_MISSING', { field: 'proofFileId' });

  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    if (proofFileId !== null) await requireOwnProof(tx, guardianId, proofFileId);
    const childId = await keepChild(tx, now, check);
    const state = isConfirmed ? ('CONFIRMED' as const) : ('UNCONFIRMED' as const);
    await keepGuardianship(tx, now, { guardianId, childId, state, proofFileId });
    await recordAudit(tx, now, actor, { action: 'child.added', subject: { kind: 'child', id: childId }, details: { state } });
    return expectOne(await readChildren(tx, guardianId, childId), 'NOT_FOUND');
  });
}

/** One row per child, however many guardians; the register's newest word counts. */
async function keepChild(tx: WriteTx, now: Date, { iin, surname, name, patronymic, sex, birthDate }: ChildCheck): Promise<ChildId> {
  const known = { surname, name, patronymic, sex, birthDate };
  const rows = await tx
    .insert(child)
    .values({ iin, ...known, createdAt: now })
    .onConflictDoUpdate({ target: child.iin, set: known })
    .returning({ id: child.id });
  return expectOne(rows).id;
}

interface Guardianship {
  guardianId: GuardianId;
  childId: ChildId;
  state: 'CONFIRMED' | 'UNCONFIRMED';
  proofFileId: FileId | null;
}

/**
 * A refused guardianship may be proven anew, an undecided one may be confirmed by the register, a confirmed one stays. Officers are
 * told where a proof waits from now on, or waits no more.
 */
async function keepGuardianship(tx: WriteTx, now: Date, kept: Guardianship): Promise<void> {
  const sent = kept.proofFileId === null ? {} : { proofSentAt: now };
  const rows = await tx
    .insert(guardianship)
    .values({ ...kept, createdAt: now, ...sent })
    .onConflictDoUpdate({
      target: [guardianship.guardianId, guardianship.childId],
      set: { state: kept.state, proofFileId: kept.proofFileId ?? sql`${guardianship.proofFileId}`, ...sent, decidedBy: null, decidedAt: null, refusalReasonId: null, refusalComment: null },
      setWhere: kept.state === 'CONFIRMED' ? ne(guardianship.state, 'CONFIRMED') : eq(guardianship.state, 'REFUSED'),
    })
    .returning({ proofFileId: guardianship.proofFileId });
  if (expectOne(rows, 'CHILD_ALREADY_ADDED').proofFileId !== null) noteDeskChange(tx, 'guardianships');
}

async function requireOwnProof(tx: WriteTx, guardianId: GuardianId, id: FileId): Promise<void> {
  expectOne(
    await tx.select({ id: file.id }).from(file).where(and(eq(file.id, id), eq(file.guardianId, guardianId), eq(file.purpose, 'GUARDIANSHIP_PROOF'), isNull(file.erasedAt))),
    'NOT_FOUND',
  );
}
