import { expectOne, type ReadTx } from '@balabaqsha/db';
import { application, applicationEvent } from '@balabaqsha/db/schema';
import { standingMark, type ApplicationId, type GuardianId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { isVisibleTo } from '../applications/visible-applications.ts';
import type { watchApplicationInput } from '../contract/live.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling } from '../enrolment/own-application.ts';
import { positionOf } from '../queue/position.ts';
import type { Pace } from './looks.ts';
import { openLooks, type Streaming } from './stream.ts';

const PACE: Pace = { gatherMs: 200, spreadMs: 800, idleMs: 20_000 };

/**
 * Says each time that the card of an application shows something else than before: another place, by the same question as
 * the card's own, or a new line in its history. It says no more: the card is then read again as a whole.
 * @param input.lastEventId the mark of what is shown already; nothing is said of it
 * @throws DomainError NOT_FOUND for other people's; see `openLooks`
 */
export async function watchApplication(
  deps: Deps,
  actor: Actor,
  input: z.output<typeof watchApplicationInput>,
  streaming: Streaming,
): Promise<AsyncGenerator<{ mark: string }, void>> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.watch');
  const { laneId } = await deps.db.read((tx) => visible(tx, guardianId, input.number));
  const toLook = openLooks(streaming, actor, 'guardian.applications.watch', [`lane ${laneId}`], PACE);
  return (async function* () {
    let shown = input.lastEventId;
    // It looks also where nothing was told: what a dying process did not come to tell is seen then.
    for await (const _reason of toLook) {
      const mark = await deps.db.read(async (tx) => markOf(tx, (await visible(tx, guardianId, input.number)).id));
      if (mark === shown) continue;
      shown = mark;
      yield { mark };
    }
  })();
}

async function visible(tx: ReadTx, guardianId: GuardianId, number: number): Promise<Pick<typeof application.$inferSelect, 'id' | 'laneId'>> {
  const found = await tx
    .select({ id: application.id, laneId: application.laneId })
    .from(application)
    .where(and(eq(application.number, number), isVisibleTo(tx, guardianId)));
  return expectOne(found, 'NOT_FOUND');
}

async function markOf(tx: ReadTx, id: ApplicationId): Promise<string> {
  return standingMark({ position: await positionOf(tx, id), happened: await tx.$count(applicationEvent, eq(applicationEvent.applicationId, id)) });
}
