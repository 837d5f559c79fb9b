import { preparedRead } from '@balabaqsha/db';
import { application, child, voucher } from '@balabaqsha/db/schema';
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { ApplicationSummary } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling } from '../enrolment/own-application.ts';
import { isWaiting } from '../queue/lane.ts';
import { isVisibleTo, summaryOf, thoseThatGoOnFirst } from './visible-applications.ts';

/** In words of its own, since a limit of Drizzle's is a parameter, for whose value the server would plan anew each time. */
const newest = sql`(
  select ${voucher.respondBy}, ${voucher.enrolBy} from ${voucher} where ${voucher.applicationId} = ${application.id} order by ${voucher.offeredAt} desc limit 1
) as newest`;

/** Applications, places and newest vouchers in one statement, so in one snapshot. */
const visibleToGuardian = preparedRead('visible_to_guardian', (tx) =>
  tx
    .select({
      application: {
        number: application.number,
        guardianId: application.guardianId,
        correctionType: application.correctionType,
        state: application.state,
        archiveReason: application.archiveReason,
        submittedAt: application.submittedAt,
        restoreBy: application.restoreBy,
      },
      child: { surname: child.surname, name: child.name, patronymic: child.patronymic },
      respondBy: sql<Date | null>`newest.respond_by`.mapWith(voucher.respondBy),
      enrolBy: sql<Date | null>`newest.enrol_by`.mapWith(voucher.enrolBy),
      ahead: sql<string | null>`place.ahead`,
      waiting: sql<string | null>`place.waiting`,
    })
    .from(application)
    .innerJoin(child, eq(child.id, application.childId))
    .leftJoinLateral(newest, sql`true`)
    .leftJoinLateral(sql`lane_place(${application.laneId}, ${application.ticket}) as place`, isWaiting)
    .where(isVisibleTo(tx, sql.placeholder('guardianId')))
    .orderBy(...thoseThatGoOnFirst),
);

/** «Мои заявки»: the guardian's applications and those of his children that the other parent sent (Q12, C4). */
export async function listApplications(deps: Pick<Deps, 'db'>, actor: Actor, _input: Record<never, never>): Promise<ApplicationSummary[]> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.list');
  const rows = await deps.db.prepared(visibleToGuardian, { guardianId });
  return rows.map(({ ahead, waiting, respondBy, enrolBy, ...row }) => {
    const position = ahead === null ? null : { position: Number(ahead) + 1, of: Number(waiting) };
    return summaryOf(guardianId, row, { respondBy, enrolBy }, position);
  });
}
