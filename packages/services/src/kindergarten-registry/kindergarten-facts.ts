import { createHash } from 'node:crypto';
import { expectOne, isUniqueViolation, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { city, district, kindergarten } from '@balabaqsha/db/schema';
import { distanceMetres, DomainError, isWithinCity, type CityId, type Coordinates, type KindergartenId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';

type Row = typeof kindergarten.$inferSelect;

/**
 * A kindergarten of the officer's city.
 * @throws DomainError NOT_FOUND for one elsewhere
 */
export async function kindergartenOfCity(tx: ReadTx, cityId: CityId, id: string): Promise<Row> {
  return expectOne(await tx.select().from(kindergarten).where(and(eq(kindergarten.id, id as KindergartenId), eq(kindergarten.cityId, cityId))), 'NOT_FOUND');
}

/** The same with its row locked until the transaction ends: who changes it at once is one after the other. */
export async function kindergartenOfCityLocked(tx: WriteTx, cityId: CityId, id: string): Promise<Row> {
  return expectOne(await tx.select().from(kindergarten).where(and(eq(kindergarten.id, id as KindergartenId), eq(kindergarten.cityId, cityId))).for('update'), 'NOT_FOUND');
}

/** Stands for what an officer can change about a kindergarten, as it is now. */
export function sealOf({ bin, name, districtId, closedFrom }: Pick<Row, 'bin' | 'name' | 'districtId' | 'closedFrom'>): string {
  return createHash('sha256').update(JSON.stringify([bin, name.ru, name.kk, name.en, districtId, closedFrom])).digest('base64url');
}

/**
 * Refuses a district of another city.
 * @throws DomainError INVALID_VALUE at `districtId`
 */
export async function requireDistrict(tx: ReadTx, cityId: CityId, districtId: string): Promise<void> {
  const found = await tx.select({ id: district.id }).from(district).where(and(eq(district.id, districtId), eq(district.cityId, cityId)));
  if (found.length === 0) throw new DomainError('INVALID_VALUE', { field: 'districtId' });
}

/** The middle of a city, by which it is told what lies inside. */
export async function middleOf(tx: ReadTx, cityId: CityId): Promise<Coordinates> {
  const { latitude, longitude } = expectOne(await tx.select({ latitude: city.latitude, longitude: city.longitude }).from(city).where(eq(city.id, cityId)), 'NOT_FOUND');
  return { latitude: Number(latitude), longitude: Number(longitude) };
}

/**
 * Refuses a place outside of the city.
 * @throws DomainError OUTSIDE_CITY at the field, with `kilometres` to the city's middle
 */
export async function requireWithinCity(tx: ReadTx, cityId: CityId, point: Coordinates, field: 'coordinates' | 'position'): Promise<void> {
  const middle = await middleOf(tx, cityId);
  if (!isWithinCity(point, middle)) throw new DomainError('OUTSIDE_CITY', { field, params: { kilometres: Math.round(distanceMetres(point, middle) / 1000) } });
}

/**
 * Lets the database decide whose BIN it is: of two who write it in one moment one is refused.
 * @throws DomainError BIN_TAKEN at `bin`
 */
export async function withOwnBin<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error, 'kindergarten_bin_unique')) throw new DomainError('BIN_TAKEN', { field: 'bin' });
    throw error;
  }
}
