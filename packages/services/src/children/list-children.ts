import { guardianFor, type Actor } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { application, child, guardianship, reason } from '@balabaqsha/db/schema';
import type { ChildId, GuardianId } from '@balabaqsha/domain';
import { and, asc, eq, ne } from 'drizzle-orm';
import type { ChildView } from '../contract/index.ts';
import type { Deps } from '../deps.ts';

/** «Мои дети»: the guardian's children, the eldest first, each with his live application whoever sent it (C1, C4, Q7). */
export async function listChildren(deps: Deps, actor: Actor): Promise<ChildView[]> {
  const { guardianId } = guardianFor(actor, 'guardian.children.list');
  return deps.db.read((tx) => readChildren(tx, guardianId));
}

/** The guardian's children, or one of them. An application is shown only once the guardianship is confirmed (C3). */
export async function readChildren(tx: ReadTx, guardianId: GuardianId, only?: ChildId): Promise<ChildView[]> {
  const rows = await tx
    .select({
      id: child.id, iin: child.iin, surname: child.surname, name: child.name, patronymic: child.patronymic, sex: child.sex,
      birthDate: child.birthDate, guardianship: guardianship.state, proofSentAt: guardianship.proofSentAt,
      refusalReason: reason.text, refusalComment: guardianship.refusalComment, liveApplication: application.number,
    })
    .from(guardianship)
    .innerJoin(child, eq(child.id, guardianship.childId))
    .leftJoin(reason, eq(reason.id, guardianship.refusalReasonId))
    .leftJoin(application, and(eq(application.childId, child.id), eq(application.queueType, 'SPECIAL'), ne(application.state, 'ARCHIVED'), eq(guardianship.state, 'CONFIRMED')))
    .where(and(eq(guardianship.guardianId, guardianId), only === undefined ? undefined : eq(child.id, only)))
    .orderBy(asc(child.birthDate), asc(child.id));
  return rows.map(({ refusalReason, refusalComment, ...row }) => ({ ...row, refusal: refusalReason && { reason: refusalReason, comment: refusalComment } }));
}
