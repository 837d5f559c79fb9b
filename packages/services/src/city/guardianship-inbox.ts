import { child, file, guardian, guardianship } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { asc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { guardianshipInbox as guardianshipInboxOutput } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { officerCalling } from './officer.ts';

const SHOWN = 200;

/**
 * Guardians whose right to act for a child no register could confirm, oldest first, with their proof (C3). The reading
 * is audited (S5). A guardian belongs to no city, so every officer sees them.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function guardianshipInbox(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof guardianshipInboxOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.guardianships');
  const now = deps.clock.now();
  // One that has no proof waits since the child was added.
  const sentAt = sql`coalesce(${guardianship.proofSentAt}, ${guardianship.createdAt})`.mapWith(guardianship.createdAt);
  return deps.db.write(async (tx) => {
    const rows = await tx
      .select({
        guardianId: guardianship.guardianId,
        childId: guardianship.childId,
        sentAt,
        guardian: { surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic },
        child: { surname: child.surname, name: child.name, patronymic: child.patronymic, birthDate: child.birthDate },
        proof: { fileId: file.id, fileName: file.name },
      })
      .from(guardianship)
      .innerJoin(guardian, eq(guardian.id, guardianship.guardianId))
      .innerJoin(child, eq(child.id, guardianship.childId))
      .leftJoin(file, eq(file.id, guardianship.proofFileId))
      .where(eq(guardianship.state, 'UNCONFIRMED'))
      .orderBy(asc(sentAt))
      .limit(SHOWN);
    await recordAudit(
      tx,
      now,
      actor,
      { action: 'guardianships.read', subject: { kind: 'city', id: cityId }, details: { count: rows.length } },
      ...rows.map(({ childId, guardianId }) => ({ action: 'guardianship.read', subject: { kind: 'child', id: childId }, details: { guardian: guardianId } })),
    );
    return rows.map(({ guardianId, childId, proof, sentAt: sent, ...people }) => ({
      guardianId,
      childId,
      guardianName: fullName(people.guardian),
      childName: fullName(people.child),
      childBirthDate: people.child.birthDate,
      proof,
      sentAt: sent,
    }));
  });
}
