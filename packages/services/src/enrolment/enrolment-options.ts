import { expectOne } from '@balabaqsha/db';
import { child, district, group, kindergarten } from '@balabaqsha/db/schema';
import { DomainError, fullName } from '@balabaqsha/domain';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { EnrolmentOptions, numberInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling, ownApplication } from './own-application.ts';
import { groupsToChoose } from './suitable-groups.ts';

/**
 * Kindergartens and groups that the voucher can choose now (E1): they suit the child, have a free seat, and taking it
 * leaves every other voucher its guarantee (V2). The wished kindergarten comes first (Q8), then by name.
 * @throws DomainError NOT_FOUND, STATE_CHANGED where there is nothing to choose
 */
export async function enrolmentOptions(deps: Deps, actor: Actor, input: z.output<typeof numberInput>): Promise<EnrolmentOptions> {
  const { guardianId } = guardianCalling(actor, 'guardian.enrolment.options');
  return deps.db.read(async (tx) => {
    const row = await ownApplication(tx, guardianId, input.number);
    if (row.state !== 'VOUCHER_ACCEPTED') throw new DomainError('STATE_CHANGED', { params: { state: row.state } });
    const canTake = await groupsToChoose(tx, row);
    const person = expectOne(await tx.select().from(child).where(eq(child.id, row.childId)), 'NOT_FOUND');
    const found = await tx
      .select({ group, kindergarten, district: district.name })
      .from(group)
      .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
      .innerJoin(district, eq(district.id, kindergarten.districtId))
      .where(and(eq(kindergarten.cityId, row.cityId), isNull(group.closedAt), gt(group.capacity, group.seatsTaken)))
      .orderBy(kindergarten.id, group.name);

    const byKindergarten = new Map<string, EnrolmentOptions['kindergartens'][number]>();
    for (const each of found.filter(({ group: { id } }) => canTake(id))) {
      const { id, name, address, phone } = each.kindergarten;
      const entry = byKindergarten.get(id) ?? { id, name, address, phone, district: each.district, groups: [] };
      const { language, birthYearFrom, birthYearTo, capacity, seatsTaken } = each.group;
      entry.groups.push({ id: each.group.id, name: each.group.name, language, birthYearFrom, birthYearTo, capacity, free: capacity - seatsTaken });
      byKindergarten.set(id, entry);
    }
    const wishedFirst = (id: string): number => (id === row.wishedKindergartenId ? 0 : 1);
    const kindergartens = [...byKindergarten.values()].sort((a, b) => wishedFirst(a.id) - wishedFirst(b.id) || a.name.ru.localeCompare(b.name.ru, 'ru'));
    return { child: { id: person.id, fullName: fullName(person) }, wishedKindergartenId: row.wishedKindergartenId, kindergartens };
  });
}
