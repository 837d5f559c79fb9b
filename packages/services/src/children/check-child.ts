import { guardianFor, type Actor } from '@balabaqsha/auth';
import type { z } from 'zod';
import type { checkChildInput, ChildCheck } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { lookUpChild } from './look-up.ts';

/**
 * «Проверить ИИН»: what the register says of a child before he is added (C1). Nothing is kept but that it was asked (S5).
 * @throws DomainError what `lookUpChild` throws
 */
export async function checkChild(deps: Deps, actor: Actor, input: z.output<typeof checkChildInput>): Promise<ChildCheck> {
  const { guardianId } = guardianFor(actor, 'guardian.children.check');
  const { check } = await lookUpChild(deps, guardianId, input.iin);
  await deps.db.write((tx) =>
    recordAudit(tx, deps.clock.now(), actor, { action: 'child.checked', subject: { kind: 'child', id: null }, details: { relation: check.relation } }),
  );
  return check;
}
