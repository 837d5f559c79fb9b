import { kindergarten } from '@balabaqsha/db/schema';
import { DomainError, writeSchedule } from '@balabaqsha/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { saveProfileInput } from '../contract/kindergarten-profile.ts';
import type { Deps } from '../deps.ts';
import { requireWithinCity } from '../kindergarten-registry/kindergarten-facts.ts';
import { recordAudit } from '../record/index.ts';
import { kindergartenInReach, profileScope } from './scope.ts';

type Input = z.output<typeof saveProfileInput>;
type Row = typeof kindergarten.$inferSelect;
type Content = Pick<Row, 'phone' | 'otherPhones' | 'schedule' | 'address' | 'description' | 'latitude' | 'longitude'>;

/**
 * Changes what a kindergarten's page tells parents (P3). Of two who began with the same version the first is heard.
 * @throws DomainError NOT_FOUND, OUTSIDE_CITY at the field `position`, VERSION_OUTDATED
 */
export async function saveProfile(deps: Deps, actor: Actor, input: Input): Promise<{ done: true }> {
  const scope = profileScope(actor, 'staff.kindergarten.saveProfile');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const row = await kindergartenInReach(tx, scope, input.kindergartenId);
    await requireWithinCity(tx, row.cityId, input.position, 'position');
    const content = contentOf(input);
    const saved = await tx
      .update(kindergarten)
      .set({ ...content, profileVersion: sql`${kindergarten.profileVersion} + 1`, profileChangedAt: now, profileChangedBy: scope.actor.staffId })
      .where(and(eq(kindergarten.id, row.id), eq(kindergarten.profileVersion, input.seenVersion)))
      .returning({ version: kindergarten.profileVersion });
    const version = saved[0]?.version;
    if (version === undefined) throw new DomainError('VERSION_OUTDATED');
    await recordAudit(tx, now, actor, { action: 'profile.saved', subject: { kind: 'kindergarten', id: row.id }, details: { version, changed: changedIn(row, content) } });
    return { done: true };
  });
}

function contentOf({ phones, hours, address, description, position }: Input): Content {
  const [phone, ...others] = phones;
  return {
    phone,
    otherPhones: [...new Set(others)].filter((each) => each !== '' && each !== phone),
    schedule: writeSchedule(hours),
    address,
    description: description.ru === '' ? null : description,
    ...position,
  };
}

/** Names of what is different, for the log. */
function changedIn(before: Content, after: Content): string {
  const names: readonly (keyof Content)[] = ['phone', 'otherPhones', 'schedule', 'address', 'description', 'latitude', 'longitude'];
  return names.filter((name) => !isSame(before[name], after[name])).join(' ');
}

/** Columns of JSON come back with their keys in another order. */
function isSame(before: Content[keyof Content], after: Content[keyof Content]): boolean {
  const sorted = (value: Content[keyof Content]): unknown => (typeof value === 'object' && value !== null ? Object.entries(value).sort() : value);
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
}
