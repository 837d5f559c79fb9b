import type { ReadTx } from '@balabaqsha/db';
import { DomainError, isSameOffer, localDateOf, offersOn, type CityId, type CorrectionTypeOffer } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { correctionTypeDraft } from '../contract/correction-type.ts';
import { loadWritten } from './offers.ts';

/**
 * What a change would make of a correction type, and whether it may be made: the preview and the change itself ask here.
 * @throws DomainError CHANGE_AHEAD_ONLY at `effectiveFrom`, STATE_CHANGED where another row is in force than the officer saw,
 * CHANGE_PENDING with `day`, CHANGE_NOTHING
 */
export async function draftCorrectionType(tx: ReadTx, cityId: CityId, now: Date, input: z.output<typeof correctionTypeDraft>): Promise<{ before: CorrectionTypeOffer; after: CorrectionTypeOffer }> {
  const today = localDateOf(now);
  const { correctionType, effectiveFrom, offered, sortOrder } = input;
  if (effectiveFrom <= today) throw new DomainError('CHANGE_AHEAD_ONLY', { field: 'effectiveFrom' });
  const written = await loadWritten(tx, cityId);
  const before = offersOn(today, written).find((each) => each.correctionType === correctionType);
  if (before === undefined || ('id' in before ? before.id : null) !== input.basis) throw new DomainError('STATE_CHANGED');
  const ahead = written.find((each) => each.correctionType === correctionType && each.effectiveFrom > today);
  if (ahead !== undefined) throw new DomainError('CHANGE_PENDING', { params: { day: ahead.effectiveFrom } });
  const after = { correctionType, offered, sortOrder, explanation: { ru: input.explanationRu, kk: input.explanationKk, en: input.explanationEn } };
  if (isSameOffer(before, after)) throw new DomainError('CHANGE_NOTHING');
  return { before, after };
}
