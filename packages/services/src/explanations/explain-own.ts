import { expectOne } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { localDateOf } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { selectVisible } from '../applications/visible-applications.ts';
import type { Explanation, explanationInput } from '../contract/explanation.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling } from '../enrolment/own-application.ts';
import { explainPosition } from './explain-position.ts';
import { explainVoucher } from './explain-voucher.ts';

/**
 * What moved the place of the guardian's application, and why a voucher came or has not come yet (Q6, V2). The other
 * parent may ask too (C4).
 * @throws DomainError NOT_FOUND for other people's
 */
export async function explainOwn(deps: Deps, actor: Actor, input: z.output<typeof explanationInput>): Promise<Explanation> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.explain');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const { application: row } = expectOne(await selectVisible(tx, guardianId, eq(application.number, input.number)), 'NOT_FOUND');
    return {
      number: row.number,
      position: await explainPosition(tx, row, input.since ?? null, now),
      voucher: await explainVoucher(tx, row, localDateOf(now)),
    };
  });
}
