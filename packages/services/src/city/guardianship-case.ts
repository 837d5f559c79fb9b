import { expectOne } from '@balabaqsha/db';
import { child, file, guardian, guardianship, reason, staff } from '@balabaqsha/db/schema';
import { fullName, type ChildId, type GuardianId } from '@balabaqsha/domain';
import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { guardianshipCase as guardianshipCaseOutput, guardianshipInput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { decisionOf } from './guardianship-inbox.ts';
import { colleaguesAtGuardianship, keepGuardianshipLook } from './guardianship-presence.ts';
import { waitingSince } from './guardianship-walk.ts';
import { officerCalling } from './officer.ts';

/**
 * One guardian's tie to a child with the proof, and what was decided (C3). Each reading is audited (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND also for what the register confirmed by itself
 */
export async function guardianshipCase(deps: Deps, actor: Actor, input: z.output<typeof guardianshipInput>): Promise<z.output<typeof guardianshipCaseOutput>> {
  const { staffId } = officerCalling(actor, 'staff.city.guardianship').actor;
  const now = deps.clock.now();
  const guardianId = input.guardianId as GuardianId;
  const childId = input.childId as ChildId;
  return deps.db.write(async (tx) => {
    const { row, ...found } = expectOne(
      await tx
        .select({
          row: guardianship,
          sentAt: waitingSince.mapWith(guardianship.createdAt),
          guardian: { surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic },
          child: { surname: child.surname, name: child.name, patronymic: child.patronymic, birthDate: child.birthDate },
          proof: { fileId: file.id, fileName: file.name, fileType: file.type },
          employee: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
          reason: reason.text,
        })
        .from(guardianship)
        .innerJoin(guardian, eq(guardian.id, guardianship.guardianId))
        .innerJoin(child, eq(child.id, guardianship.childId))
        .leftJoin(file, and(eq(file.id, guardianship.proofFileId), isNull(file.erasedAt)))
        .leftJoin(staff, eq(staff.id, guardianship.decidedBy))
        .leftJoin(reason, eq(reason.id, guardianship.refusalReasonId))
        .where(and(eq(guardianship.guardianId, guardianId), eq(guardianship.childId, childId), or(eq(guardianship.state, 'UNCONFIRMED'), isNotNull(guardianship.decidedBy)))),
      'NOT_FOUND',
    );
    await recordAudit(tx, now, actor, { action: 'guardianship.read', subject: { kind: 'child', id: childId }, details: { guardian: guardianId } });
    const isOpen = row.state === 'UNCONFIRMED';
    if (isOpen) await keepGuardianshipLook(tx, { guardianId, childId }, staffId, now);
    return {
      guardianId,
      childId,
      guardianName: fullName(found.guardian),
      childName: fullName(found.child),
      childBirthDate: found.child.birthDate,
      sentAt: found.sentAt,
      isOpen,
      colleagues: isOpen ? await colleaguesAtGuardianship(tx, { guardianId, childId }, staffId, now) : [],
      proof: found.proof,
      decided: decisionOf({ state: row.state, decidedAt: row.decidedAt, employee: found.employee }),
      refusal: row.state === 'REFUSED' && found.reason !== null ? { reason: found.reason, comment: row.refusalComment } : null,
    };
  });
}
