import { requireCall } from '@balabaqsha/auth';
import { expectOne, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { city } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, missingOf, type CityId, type LocalDate } from '@balabaqsha/domain';
import { and, asc, eq, lte } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { planCityInput } from '../contract/city.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { loadReadiness } from './city-readiness.ts';

/**
 * Sets the day on which a city opens, or takes it back. It can be set only once nothing is missing on that day; today's opens
 * the city at once.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, DATE_IN_PAST and CITY_NOT_READY (with `count`) at `liveFrom`,
 * STATE_CHANGED where it is open already, VERSION_OUTDATED where somebody changed it since
 */
export async function planCity(deps: Deps, actor: Actor, input: z.output<typeof planCityInput>): Promise<{ done: true }> {
  requireCall(actor, 'staff.cities.plan');
  const id = input.id as CityId;
  const { version, liveFrom } = input;
  const now = deps.clock.now();
  const today = localDateOf(now);
  return deps.db.write(async (tx) => {
    const { live } = expectOne(await tx.select({ live: city.live }).from(city).where(eq(city.id, id)), 'NOT_FOUND');
    if (live) throw new DomainError('STATE_CHANGED');
    if (liveFrom !== null && liveFrom < today) throw new DomainError('DATE_IN_PAST', { field: 'liveFrom' });
    if (liveFrom !== null) await requireReady(tx, id, liveFrom);
    const opens = liveFrom === today;
    expectOne(await tx.update(city).set({ liveFrom, live: opens, version: version + 1 }).where(and(eq(city.id, id), eq(city.version, version), eq(city.live, false))).returning({ id: city.id }), 'VERSION_OUTDATED');
    await recordAudit(tx, now, actor, { action: opens ? 'city.opened' : 'city.planned', subject: { kind: 'city', id }, details: { from: liveFrom } });
    return { done: true };
  });
}

/**
 * Opens the cities whose day has come and that still have all they need. One that lacks something waits, and its page says for
 * what; it opens within an hour after that is there.
 */
export async function openDueCities(tx: WriteTx, now: Date): Promise<void> {
  const today = localDateOf(now);
  const due = await tx.select({ id: city.id, version: city.version }).from(city).where(and(eq(city.live, false), lte(city.liveFrom, today))).orderBy(asc(city.code)).for('update');
  if (due.length === 0) return;
  const readiness = await loadReadiness(tx, today);
  for (const { id, version } of due) {
    const its = readiness.get(id);
    if (its === undefined || missingOf(its).length > 0) continue;
    // Its day is the one on which it has opened: what it waited for was not there before.
    await tx.update(city).set({ live: true, liveFrom: today, version: version + 1 }).where(eq(city.id, id));
    await recordAudit(tx, now, { kind: 'system' }, { action: 'city.opened', subject: { kind: 'city', id } });
  }
}

async function requireReady(tx: ReadTx, id: CityId, day: LocalDate): Promise<void> {
  const readiness = (await loadReadiness(tx, day)).get(id);
  const missing = readiness === undefined ? [] : missingOf(readiness);
  if (readiness === undefined || missing.length > 0) throw new DomainError('CITY_NOT_READY', { params: { count: missing.length }, field: 'liveFrom' });
}
