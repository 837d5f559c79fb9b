import { requireCall } from '@balabaqsha/auth';
import { application } from '@balabaqsha/db/schema';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { findPositionInput, foundPosition } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { isWaiting } from '../queue/lane.ts';
import { positionOf } from '../queue/position.ts';
import { applicationInLiveCity } from './live.ts';

/** The place of an application by its number; `null` where there is none or it does not wait, without telling which (P5). */
export async function findPosition(deps: Deps, actor: Actor, input: z.output<typeof findPositionInput>): Promise<z.infer<typeof foundPosition>> {
  requireCall(actor, 'public.findPosition');
  return deps.db.read(async (tx) => {
    const [row] = await tx
      .select({ id: application.id, number: application.number, correctionType: application.correctionType, birthYear: application.birthYear })
      .from(application)
      .where(and(eq(application.number, input.number), applicationInLiveCity, isWaiting));
    if (row === undefined) return null;
    const place = await positionOf(tx, row.id);
    return place && { number: row.number, correctionType: row.correctionType, birthYear: row.birthYear, ...place };
  });
}
