import { expectOne } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { localDateOf } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { Explanation, explanationInput } from '../contract/explanation.ts';
import type { Deps } from '../deps.ts';
import { explainPosition, explainVoucher } from '../explanations/index.ts';
import { officerCalling } from './officer.ts';

/**
 * The same answer that the guardian gets, for the officer of the city whom he asks (Q6, V2). Numbers and dates only:
 * nothing personal is read.
 * @throws DomainError NOT_FOUND for another city's
 */
export async function explainApplication(deps: Deps, actor: Actor, input: z.output<typeof explanationInput>): Promise<Explanation> {
  const { cityId } = officerCalling(actor, 'staff.city.explain');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const row = expectOne(await tx.select().from(application).where(and(eq(application.number, input.number), eq(application.cityId, cityId))), 'NOT_FOUND');
    return {
      number: row.number,
      position: await explainPosition(tx, row, input.since ?? null, now),
      voucher: await explainVoucher(tx, row, localDateOf(now)),
    };
  });
}
