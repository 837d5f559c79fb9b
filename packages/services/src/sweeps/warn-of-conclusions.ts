import { isOneOf, lockPool, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { application, conclusionRenewal, notification } from '@balabaqsha/db/schema';
import { addDays, conclusionWarningDates, startOfDay, type ApplicationId, type CityId, type GuardianId, type LocalDate } from '@balabaqsha/domain';
import { and, asc, between, eq, notExists, sql } from 'drizzle-orm';
import { liveCities, loadRules, type CityRules } from '../city-rules/index.ts';
import type { Deps } from '../deps.ts';
import { isWaiting } from '../queue/lane.ts';
import { conclusionLink, notifyGuardians } from '../record/index.ts';

/**
 * Warns guardians whose child waits with a PMPK conclusion that is about to run out (Q10), once for each of the policy's
 * days, and only the latest of them where a day was missed. Who has attached a new one is not warned while it is checked. Whether somebody was warned is read from the notifications
 * themselves; the pool's lock keeps two runs from reading at once.
 */
export async function warnOfConclusions(deps: Deps): Promise<{ warned: number }> {
  const now = deps.clock.now();
  const cities = await deps.db.read(liveCities);
  let warned = 0;
  for (const cityId of cities) warned += await deps.db.write((tx) => warnCity(tx, deps, cityId, now));
  return { warned };
}

interface Expiring {
  id: ApplicationId;
  number: number;
  guardianId: GuardianId;
  validUntil: LocalDate;
}

async function warnCity(tx: WriteTx, deps: Deps, cityId: CityId, now: Date): Promise<number> {
  await lockPool(tx, cityId);
  const rules = await loadRules(tx, cityId, now);
  const expiring = await loadExpiring(tx, cityId, rules);
  const lastWarned = await loadLastWarned(tx, expiring);
  const due = expiring.filter(({ id, validUntil }) => {
    const reached = conclusionWarningDates(validUntil, rules.policy).filter((date) => date <= rules.today).at(-1);
    const last = lastWarned.get(id);
    return reached !== undefined && (last === undefined || last < startOfDay(reached));
  });
  await notifyGuardians(
    tx,
    deps,
    now,
    due.map(({ id, number, guardianId, validUntil }) => ({ guardianId, applicationId: id, kind: 'CONCLUSION_EXPIRING', params: { number, validUntil, link: conclusionLink(deps, number) } })),
  );
  return due.length;
}

async function loadExpiring(tx: ReadTx, cityId: CityId, { today, policy }: CityRules): Promise<Expiring[]> {
  const furthest = addDays(today, Math.max(0, ...policy.conclusionWarningDays));
  const pending = tx
    .select({ id: conclusionRenewal.id })
    .from(conclusionRenewal)
    .where(and(eq(conclusionRenewal.applicationId, application.id), eq(conclusionRenewal.state, 'PENDING')));
  return tx
    .select({ id: application.id, number: application.number, guardianId: application.guardianId, validUntil: application.conclusionValidUntil })
    .from(application)
    .where(and(eq(application.cityId, cityId), isWaiting, between(application.conclusionValidUntil, today, furthest), notExists(pending)))
    .orderBy(asc(application.id));
}

async function loadLastWarned(tx: ReadTx, expiring: readonly Expiring[]): Promise<Map<ApplicationId, Date>> {
  if (expiring.length === 0) return new Map();
  const rows = await tx
    .select({ id: notification.applicationId, at: sql<Date>`max(${notification.createdAt})`.mapWith(notification.createdAt) })
    .from(notification)
    .where(and(isOneOf(notification.applicationId, expiring.map(({ id }) => id)), eq(notification.kind, 'CONCLUSION_EXPIRING')))
    .groupBy(notification.applicationId);
  return new Map(rows.flatMap(({ id, at }) => (id === null ? [] : [[id, at] as const])));
}
