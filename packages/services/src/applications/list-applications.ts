import type { Actor } from '../actor.ts';
import type { ApplicationSummary } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling } from '../enrolment/own-application.ts';
import { positionsOf } from '../queue/position.ts';
import { newestVouchers, selectVisible, summaryOf } from './visible-applications.ts';

/** «Мои заявки»: the guardian's applications and those of his children that the other parent sent (Q12, C4). */
export async function listApplications(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<ApplicationSummary[]> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.list');
  return deps.db.read(async (tx) => {
    const rows = await selectVisible(tx, guardianId);
    const ids = rows.map(({ application }) => application.id);
    const positions = await positionsOf(tx, ids);
    const vouchers = await newestVouchers(tx, ids);
    return rows.map((row) => summaryOf(guardianId, row, vouchers.get(row.application.id), positions.get(row.application.id) ?? null));
  });
}
