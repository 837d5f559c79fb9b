import type { ReadTx } from '@balabaqsha/db';
import { correctionTypeOffer, staff } from '@balabaqsha/db/schema';
import { fullName, localDateOf, offersOn, type CityId } from '@balabaqsha/domain';
import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { CorrectionTypeBoard } from '../contract/correction-type.ts';
import type { Deps } from '../deps.ts';

type Written = CorrectionTypeBoard[number]['history'][number];

/**
 * Every correction type as the officer's city offers it today, the change that is ahead, and who changed what when (Q2).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function correctionTypeBoard(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<CorrectionTypeBoard> {
  const { cityId } = officerCalling(actor, 'staff.rules.correctionTypes');
  const today = localDateOf(deps.clock.now());
  const rows = await deps.db.read((tx) => loadHistory(tx, cityId));
  const written = rows.map(({ row }) => row).filter(({ cancelledAt }) => cancelledAt === null);
  return offersOn(today, written).map((inForce) => {
    const history = rows.filter(({ row }) => row.correctionType === inForce.correctionType).map(viewOf);
    const { correctionType, offered, explanation, sortOrder } = inForce;
    return {
      correctionType,
      basis: 'id' in inForce ? inForce.id : null,
      inForce: { offered, explanation, sortOrder },
      ahead: history.find(({ effectiveFrom, takenBack }) => takenBack === null && effectiveFrom > today) ?? null,
      history,
    };
  });
}

/** Everything that the city wrote, the newest first. */
function loadHistory(tx: ReadTx, cityId: CityId) {
  const author = alias(staff, 'author');
  const canceller = alias(staff, 'canceller');
  return tx
    .select({
      row: correctionTypeOffer,
      author: { surname: author.surname, name: author.name, patronymic: author.patronymic },
      canceller: { surname: canceller.surname, name: canceller.name, patronymic: canceller.patronymic },
    })
    .from(correctionTypeOffer)
    .innerJoin(author, eq(author.id, correctionTypeOffer.createdBy))
    .leftJoin(canceller, eq(canceller.id, correctionTypeOffer.cancelledBy))
    .where(eq(correctionTypeOffer.cityId, cityId))
    .orderBy(desc(correctionTypeOffer.createdAt));
}

function viewOf({ row, author, canceller }: Awaited<ReturnType<typeof loadHistory>>[number]): Written {
  const { id, effectiveFrom, offered, explanation, sortOrder, createdAt, cancelledAt } = row;
  const takenBack = canceller === null || cancelledAt === null ? null : { by: fullName(canceller), at: cancelledAt };
  return { id, effectiveFrom, offered, explanation, sortOrder, author: fullName(author), writtenAt: createdAt, takenBack };
}
