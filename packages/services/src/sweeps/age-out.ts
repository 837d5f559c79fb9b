import { isOneOf, lockPool, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { application, child } from '@balabaqsha/db/schema';
import { agedOut, applicationLifecycle, yearOf, type ApplicationId, type CityId } from '@balabaqsha/domain';
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { liveCities, loadRules } from '../city-rules/index.ts';
import type { Deps } from '../deps.ts';
import { applicationLink, lapseAppeals, moveApplications, notifyGuardians, recordAudit } from '../record/index.ts';
import { CHUNK, SYSTEM } from './chunks.ts';

/** States out of which age leads to the archive; a voucher once offered is never taken away by a birthday. */
const AGEING = applicationLifecycle.states.filter((state) => applicationLifecycle.next(state, 'AGED_OUT') !== undefined);

/** Archives waiting applications of children who have reached the age limit (Q11). */
export async function ageOut(deps: Deps): Promise<{ agedOut: number }> {
  const now = deps.clock.now();
  const cities = await deps.db.read(liveCities);
  let total = 0;
  for (const cityId of cities) {
    const due = await deps.db.read((tx) => loadAged(tx, cityId, now));
    for (let start = 0; start < due.length; start += CHUNK) {
      total += await deps.db.write((tx) => archive(tx, deps, cityId, now, due.slice(start, start + CHUNK)));
    }
  }
  return { agedOut: total };
}

/** The year of birth narrows it down, the domain's rule decides. */
async function loadAged(tx: ReadTx, cityId: CityId, now: Date): Promise<ApplicationId[]> {
  const { policy, today } = await loadRules(tx, cityId, now);
  const rows = await tx
    .select({ id: application.id, birthDate: child.birthDate })
    .from(application)
    .innerJoin(child, eq(child.id, application.childId))
    .where(and(eq(application.cityId, cityId), inArray(application.state, AGEING), lte(application.birthYear, yearOf(today) - policy.ageLimitYears)))
    .orderBy(asc(application.id));
  return rows.filter(({ birthDate }) => agedOut(birthDate, today, policy)).map(({ id }) => id);
}

/** The pool's lock keeps the advancement from offering a voucher at the same time. */
async function archive(tx: WriteTx, deps: Deps, cityId: CityId, now: Date, ids: readonly ApplicationId[]): Promise<number> {
  await lockPool(tx, cityId);
  const due = await tx
    .select({ id: application.id, number: application.number, guardianId: application.guardianId, state: application.state })
    .from(application)
    .where(and(isOneOf(application.id, ids), inArray(application.state, AGEING)))
    .orderBy(asc(application.id))
    .for('update');
  for (const from of AGEING) {
    await moveApplications(tx, now, SYSTEM, { ids: due.filter(({ state }) => state === from).map(({ id }) => id), from, event: 'AGED_OUT', set: { archiveReason: 'AGE' } });
  }
  await lapseAppeals(tx, now, due.map(({ id }) => id));
  await recordAudit(tx, now, SYSTEM, ...due.map(({ id, number }) => ({ action: 'application.aged-out', subject: { kind: 'application', id }, details: { application: number } })));
  await notifyGuardians(
    tx,
    deps,
    now,
    due.map(({ id, number, guardianId }) => ({ guardianId, applicationId: id, kind: 'APPLICATION_AGED_OUT', params: { number, link: applicationLink(deps, number) } })),
  );
  return due.length;
}
