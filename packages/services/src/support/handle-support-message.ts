import { rolesFor, type Actor } from '@balabaqsha/auth';
import { expectOne } from '@balabaqsha/db';
import { supportMessage } from '@balabaqsha/db/schema';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { field, handleSupportInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';

/**
 * Marks a support message as answered (P6). Doing so twice is no failure.
 * @throws DomainError NOT_FOUND
 */
export async function handleSupportMessage(deps: Deps, actor: Actor, input: z.output<typeof handleSupportInput>): Promise<z.output<typeof field.done>> {
  rolesFor(actor, 'staff.support.handle');
  await deps.db.write(async (tx) => {
    expectOne(await tx.update(supportMessage).set({ handled: true }).where(eq(supportMessage.id, input.id)).returning({ id: supportMessage.id }), 'NOT_FOUND');
    await recordAudit(tx, deps.clock.now(), actor, { action: 'support.handled', subject: { kind: 'support', id: input.id } });
  });
  return { done: true };
}
