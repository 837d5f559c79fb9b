import { kindergarten, requisites } from '@balabaqsha/db/schema';
import { clausesOf, DomainError } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { saveRequisitesInput } from '../contract/kindergarten.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { kindergartenStaffCalling, ownKindergarten } from './own-kindergarten.ts';
import { requisitesNow } from './requisites.ts';

/**
 * Keeps a new version of what contracts say about the kindergarten (E3). Contracts already sent keep the version that they
 * were sent with. The kindergarten's row is locked, so that two who save at once are one after the other.
 * @throws DomainError VERSION_OUTDATED where somebody saved another version since
 */
export async function saveRequisites(deps: Deps, actor: Actor, input: z.output<typeof saveRequisitesInput>): Promise<{ done: true }> {
  const calling = kindergartenStaffCalling(actor, 'staff.kindergarten.saveRequisites');
  const now = deps.clock.now();
  const { seenVersion, director, basis, account, bank, bic, clauses } = input;
  return deps.db.write(async (tx) => {
    const { id } = await ownKindergarten(tx, calling);
    await tx.select({ id: kindergarten.id }).from(kindergarten).where(eq(kindergarten.id, id)).for('update');
    const version = (await requisitesNow(tx, id))?.version ?? 0;
    if (version !== seenVersion) throw new DomainError('VERSION_OUTDATED');
    await tx.insert(requisites).values({ kindergartenId: id, version: version + 1, director, basis, account, bank, bic, clauses: clausesOf(clauses), createdAt: now, createdBy: calling.actor.staffId });
    await recordAudit(tx, now, actor, { action: 'requisites.saved', subject: { kind: 'kindergarten', id }, details: { version: version + 1 } });
    return { done: true };
  });
}
