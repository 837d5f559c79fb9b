import type { ReadTx } from '@balabaqsha/db';
import { district, kindergarten, type Trilingual } from '@balabaqsha/db/schema';
import { writeCoordinates, type CityId, type Coordinates, type KindergartenId } from '@balabaqsha/domain';
import { eq, sql } from 'drizzle-orm';

/** What stands of a kindergarten in a table. */
export interface KindergartenFacts {
  bin: string;
  name: Trilingual;
  /** Code of its district. */
  district: string;
  address: Trilingual;
  /** E.164. */
  phone: string;
  coordinates: Coordinates;
}

/** The cells of a kindergarten, in the order of the columns. */
export function kindergartenCells({ bin, name, district: code, address, phone, coordinates }: KindergartenFacts): string[] {
  return [bin, name.ru, name.kk, name.en, code, address.ru, address.kk, address.en, phone, writeCoordinates(coordinates)].map((cell) => cell.trim());
}

/** The kindergartens of a city as a table has them, by their names. */
export async function kindergartenRows(tx: ReadTx, cityId: CityId): Promise<{ id: KindergartenId; bin: string; cells: string[] }[]> {
  const rows = await tx
    .select({ row: kindergarten, district: district.code })
    .from(kindergarten)
    .innerJoin(district, eq(district.id, kindergarten.districtId))
    .where(eq(kindergarten.cityId, cityId))
    .orderBy(sql`(${kindergarten.name}->>'ru') collate kazakh_numeric`, kindergarten.id);
  return rows.map(({ row: { id, latitude, longitude, ...row }, district: code }) => ({ id, bin: row.bin, cells: kindergartenCells({ ...row, district: code, coordinates: { latitude, longitude } }) }));
}
