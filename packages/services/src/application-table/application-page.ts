import type { ReadTx } from '@balabaqsha/db';
import { application, child, kindergarten } from '@balabaqsha/db/schema';
import { fullName, type ApplicationFilter, type CityId } from '@balabaqsha/domain';
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { applicationPage as applicationPageOutput, applicationPageInput } from '../contract/application-table.ts';
import type { Deps } from '../deps.ts';
import { recordAudit, shownApplications } from '../record/index.ts';
import { placeFrom } from './place.ts';
import { applicationWalk } from './walk.ts';

const PAGE = 50;

/**
 * A page of the city's applications by filter and order, one statement along an index. The reading is audited (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, INVALID_VALUE where parts of the filter are not offered together
 */
export async function applicationPage(deps: Deps, actor: Actor, input: z.output<typeof applicationPageInput>): Promise<z.output<typeof applicationPageOutput>> {
  const { cityId } = officerCalling(actor, 'staff.applications.page');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const rows = await readPage(tx, cityId, input);
    const page = rows.slice(0, PAGE);
    await recordAudit(tx, now, actor, {
      action: 'applications.read',
      subject: { kind: 'city', id: cityId },
      details: { ...wanted(input.filter), after: input.after, ...shownApplications(page.map(({ number }) => number)) },
    });
    return {
      rows: page.map(({ child: person, ahead, waiting, ...row }) => ({ ...row, childName: fullName(person), place: placeFrom(ahead, waiting) })),
      next: rows.length > PAGE ? (page.at(-1)?.number ?? null) : null,
    };
  });
}

/** The page's rows and one more, where there is one, as the statement answers them. */
export function readPage(tx: ReadTx, cityId: CityId, { filter, after, withPlaces }: z.output<typeof applicationPageInput>) {
  const order = filter.descending ? desc : asc;
  const key = filter.sort === 'SENT' ? application.submittedAt : application.conclusionValidUntil;
  const place = withPlaces ? sql`lane_place(${application.laneId}, ${application.ticket})` : sql`(select null::bigint as ahead, null::bigint as waiting)`;
  return tx
    .select({
      number: application.number,
      birthYear: application.birthYear,
      correctionType: application.correctionType,
      state: application.state,
      archiveReason: application.archiveReason,
      submittedAt: application.submittedAt,
      conclusionValidUntil: application.conclusionValidUntil,
      language: application.language,
      otherLanguageSuits: application.otherLanguageSuits,
      kindergarten: kindergarten.name,
      child: { surname: child.surname, name: child.name, patronymic: child.patronymic },
      ahead: sql<string | null>`place.ahead`,
      waiting: sql<string | null>`place.waiting`,
    })
    .from(application)
    .innerJoin(applicationWalk(cityId, filter, after, PAGE + 1), sql`walk.number = ${application.number}`)
    .innerJoin(child, eq(child.id, application.childId))
    .innerJoin(kindergarten, eq(kindergarten.id, application.wishedKindergartenId))
    .leftJoin(sql`lateral ${place} as place`, sql`${application.state} = 'IN_QUEUE'`)
    .where(eq(application.cityId, cityId))
    .orderBy(order(key), order(application.number));
}

/** The parts of the filter that were given. */
function wanted(filter: ApplicationFilter): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string | number | boolean] => entry[1] !== null));
}
