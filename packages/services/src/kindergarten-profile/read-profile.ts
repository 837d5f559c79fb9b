import { expectOne } from '@balabaqsha/db';
import { city, district, kindergarten, kindergartenPhoto as photo, staff } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { KindergartenProfile, kindergartenProfileInput } from '../contract/kindergarten-profile.ts';
import type { Deps } from '../deps.ts';
import { kindergartenInReach, profileScope } from './scope.ts';

/**
 * What a kindergarten's page tells parents (P3), for those who edit it: the director and clerks their own, officers those of
 * their city.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND
 */
export async function readProfile(deps: Deps, actor: Actor, input: z.output<typeof kindergartenProfileInput>): Promise<KindergartenProfile> {
  const scope = profileScope(actor, 'staff.kindergarten.profile');
  return deps.db.read(async (tx) => {
    const row = await kindergartenInReach(tx, scope, input.kindergartenId);
    const { id, name, address, phone, otherPhones, schedule, description, latitude, longitude, profileVersion: version } = row;
    const where = expectOne(
      await tx
        .select({ district: district.name, latitude: city.latitude, longitude: city.longitude, by: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
        .from(kindergarten)
        .innerJoin(district, eq(district.id, kindergarten.districtId))
        .innerJoin(city, eq(city.id, kindergarten.cityId))
        .leftJoin(staff, eq(staff.id, kindergarten.profileChangedBy))
        .where(eq(kindergarten.id, id)),
    );
    const photos = await tx
      .select({ id: photo.id, description: photo.description, width: photo.width, height: photo.height })
      .from(photo)
      .where(and(eq(photo.kindergartenId, id), isNull(photo.removedAt)))
      .orderBy(asc(photo.sortOrder));
    return {
      id, name, address, schedule, description, latitude, longitude, version, photos,
      district: where.district,
      phones: [phone, ...otherPhones],
      city: { latitude: Number(where.latitude), longitude: Number(where.longitude) },
      changed: row.profileChangedAt === null || where.by === null ? null : { at: row.profileChangedAt, by: fullName(where.by) },
    };
  });
}
