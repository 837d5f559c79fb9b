import { isOneOf } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { applicationStates as applicationStatesOutput, applicationStatesInput } from '../contract/application-table.ts';
import type { Deps } from '../deps.ts';
import { placeFrom } from './place.ts';

/**
 * States and places in the queue, as of now, of applications whose rows are on the screen. Nothing personal is read, so
 * nothing is audited and a page may ask every some seconds.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function applicationStates(deps: Deps, actor: Actor, input: z.output<typeof applicationStatesInput>): Promise<z.output<typeof applicationStatesOutput>> {
  const { cityId } = officerCalling(actor, 'staff.applications.states');
  const rows = await deps.db.read((tx) =>
    tx
      .select({ number: application.number, state: application.state, archiveReason: application.archiveReason, ahead: sql<string | null>`place.ahead`, waiting: sql<string | null>`place.waiting` })
      .from(application)
      .leftJoin(sql`lateral lane_place(${application.laneId}, ${application.ticket}) as place`, sql`${application.state} = 'IN_QUEUE'`)
      .where(and(isOneOf(application.number, input.numbers), eq(application.cityId, cityId))),
  );
  return rows.map(({ ahead, waiting, ...row }) => ({ ...row, place: placeFrom(ahead, waiting) }));
}
