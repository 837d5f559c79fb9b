import { isForGuardian } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { documentInput, fileContent } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { applicationLink } from '../record/index.ts';
import { applicationCard } from './application-card.ts';

/**
 * What the guardian has to do and by when, as an iCalendar file; without deadlines it is an empty calendar. Who may read
 * the card may have it.
 * @throws DomainError NOT_FOUND for other people's
 */
export async function deadlineCalendar(deps: Deps, actor: Actor, input: z.output<typeof documentInput>): Promise<z.output<typeof fileContent>> {
  const { deadlines } = await applicationCard(deps, actor, { number: input.number });
  const text = deps.calendars.write(
    {
      applicationNumber: input.number,
      deadlines: deadlines.filter(({ kind }) => isForGuardian(kind)).map(({ kind, at }) => ({ kind, at })),
      madeAt: deps.clock.now(),
      cardUrl: applicationLink(deps, input.number),
    },
    input.locale,
  );
  return { name: `${input.number}.ics`, type: 'text/calendar; charset=utf-8', bytes: new TextEncoder().encode(text) };
}
