import { expectOne, lockPool } from '@balabaqsha/db';
import { correctionTypeOffer } from '@balabaqsha/db/schema';
import { DomainError, localDateOf } from '@balabaqsha/domain';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { correctionTypeChangeInput, correctionTypeDraft, CorrectionTypePreview } from '../contract/correction-type.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { draftCorrectionType } from './draft-correction-type.ts';
import { loadTouched } from './touched.ts';

type Draft = z.output<typeof correctionTypeDraft>;

/**
 * What a change of a correction type would touch, without making it (Q2).
 * @throws DomainError as `draftCorrectionType` says
 */
export async function previewCorrectionType(deps: Deps, actor: Actor, input: Draft): Promise<CorrectionTypePreview> {
  const { cityId } = officerCalling(actor, 'staff.rules.previewCorrectionType');
  return deps.db.read(async (tx) => ({ ...(await draftCorrectionType(tx, cityId, deps.clock.now(), input)), ...(await loadTouched(tx, cityId, input.correctionType)) }));
}

/**
 * Writes what the city says of a correction type from a coming day on. Live applications and groups of the type go on (Q2). The
 * pool's lock keeps two officers from writing at once: the second reads what the first has written.
 * @throws DomainError as `draftCorrectionType` says
 */
export async function changeCorrectionType(deps: Deps, actor: Actor, input: Draft): Promise<{ done: true }> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.rules.changeCorrectionType');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    await lockPool(tx, cityId);
    const { after } = await draftCorrectionType(tx, cityId, now, input);
    const written = await tx
      .insert(correctionTypeOffer)
      .values({ cityId, ...after, effectiveFrom: input.effectiveFrom, createdBy: officer.staffId, createdAt: now })
      .returning({ id: correctionTypeOffer.id });
    await recordAudit(tx, now, actor, {
      action: 'correction-type.changed',
      subject: { kind: 'correction-type', id: expectOne(written).id },
      details: { correctionType: after.correctionType, from: input.effectiveFrom, offered: after.offered },
    });
    return { done: true };
  });
}

/**
 * Takes a change back before its day. It stays in the history, crossed out.
 * @throws DomainError NOT_FOUND for another city's, STATE_CHANGED once it is in force or taken back
 */
export async function takeBackCorrectionType(deps: Deps, actor: Actor, { id }: z.output<typeof correctionTypeChangeInput>): Promise<{ done: true }> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.rules.takeBackCorrectionType');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const own = and(eq(correctionTypeOffer.id, id), eq(correctionTypeOffer.cityId, cityId));
    expectOne(await tx.select({ id: correctionTypeOffer.id }).from(correctionTypeOffer).where(own), 'NOT_FOUND');
    const [taken] = await tx
      .update(correctionTypeOffer)
      .set({ cancelledAt: now, cancelledBy: officer.staffId })
      .where(and(own, isNull(correctionTypeOffer.cancelledAt), gt(correctionTypeOffer.effectiveFrom, localDateOf(now))))
      .returning({ correctionType: correctionTypeOffer.correctionType, from: correctionTypeOffer.effectiveFrom });
    if (taken === undefined) throw new DomainError('STATE_CHANGED');
    await recordAudit(tx, now, actor, { action: 'correction-type.taken-back', subject: { kind: 'correction-type', id }, details: taken });
    return { done: true };
  });
}
