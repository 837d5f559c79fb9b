import type { ReadTx } from '@balabaqsha/db';
import { district, group, kindergarten, staff, staffRole } from '@balabaqsha/db/schema';
import { localDateOf, searchable, type CityId, type Locale, type LocalDate } from '@balabaqsha/domain';
import { and, asc, desc, eq, isNotNull, isNull, not, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { cityKindergartens as cityKindergartensOutput, cityKindergartensInput } from '../contract/kindergarten-registry.ts';
import type { Deps } from '../deps.ts';

type Input = z.output<typeof cityKindergartensInput>;

const PAGE = 50;

/** Seats of the kindergarten's open groups, one row each. */
const seats = sql`lateral (
  select count(*)::int as groups, coalesce(sum(${group.capacity}), 0)::int as capacity, coalesce(sum(${group.seatsTaken}), 0)::int as taken
  from ${group} where ${group.kindergartenId} = ${kindergarten.id} and ${group.closedAt} is null) as seats`;

/**
 * Kindergartens of the officer's city with the seats of their open groups, a page at a time.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function cityKindergartens(deps: Deps, actor: Actor, input: Input): Promise<z.output<typeof cityKindergartensOutput>> {
  const { cityId } = officerCalling(actor, 'staff.city.kindergartens');
  const today = localDateOf(deps.clock.now());
  return deps.db.read(async (tx) => {
    const key = sortKey(input.sort, input.locale);
    const order = input.descending ? desc : asc;
    const rows = await tx
      .select({
        row: {
          id: kindergarten.id,
          name: kindergarten.name,
          bin: kindergarten.bin,
          district: district.name,
          address: kindergarten.address,
          phone: kindergarten.phone,
          groups: sql<number>`seats.groups`,
          capacity: sql<number>`seats.capacity`,
          taken: sql<number>`seats.taken`,
          free: sql<number>`seats.capacity - seats.taken`,
          hasDirector: sql<boolean>`${hasDirector(today)}`,
          closedFrom: kindergarten.closedFrom,
        },
        key: sql<string | number>`${key}`,
      })
      .from(kindergarten)
      .innerJoin(district, eq(district.id, kindergarten.districtId))
      .innerJoin(seats, sql`true`)
      .where(and(eq(kindergarten.cityId, cityId), wanted(input, today), behind(input, key)))
      .orderBy(order(key), order(kindergarten.id))
      .limit(PAGE + 1);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      rows: page.map(({ row }) => row),
      next: rows.length > PAGE && last !== undefined ? JSON.stringify([last.key, last.row.id]) : null,
      districts: await districtsOf(tx, cityId),
    };
  });
}

/** Districts of a city by their Russian names. */
export function districtsOf(tx: ReadTx, cityId: CityId) {
  return tx.select({ id: district.id, code: district.code, name: district.name }).from(district).where(eq(district.cityId, cityId)).orderBy(sql`${district.name}->>'ru' collate kazakh_numeric`);
}

/** Whether somebody is its director on this day (S1). */
export function hasDirector(today: LocalDate): SQL {
  return sql`exists (
    select from ${staffRole} join ${staff} on ${staff.id} = ${staffRole.staffId} and ${staff.active}
    where ${staffRole.kindergartenId} = ${kindergarten.id} and ${staffRole.role} = 'KINDERGARTEN_DIRECTOR'
      and ${staffRole.validFrom} <= ${today}::date and (${staffRole.validTo} is null or ${staffRole.validTo} >= ${today}::date))`;
}

function sortKey(sort: Input['sort'], locale: Locale): SQL {
  switch (sort) {
    case 'NAME':
      return sql`(${kindergarten.name}->>${sql.raw(`'${locale}'`)}) collate kazakh_numeric`;
    case 'CAPACITY':
      return sql`seats.capacity`;
    case 'FREE':
      return sql`(seats.capacity - seats.taken)`;
  }
}

function wanted({ search, districtId, kind }: Input, today: LocalDate): SQL | undefined {
  return and(
    districtId ? eq(kindergarten.districtId, districtId) : undefined,
    kind === 'CLOSED' ? isNotNull(kindergarten.closedFrom) : undefined,
    kind === 'OPEN' || kind === 'NO_DIRECTOR' ? isNull(kindergarten.closedFrom) : undefined,
    kind === 'NO_DIRECTOR' ? not(hasDirector(today)) : undefined,
    isFound(search),
  );
}

/** Each word of the search stands in a name, an address, the district or the BIN, Kazakh letters as they are typed (P3). */
function isFound(search: string): SQL | undefined {
  if (search === '') return undefined;
  const words = JSON.stringify(searchable(search).split(' '));
  const texts = sql`search_letters(concat_ws(' ', ${kindergarten.name}::text, ${kindergarten.address}::text, ${district.name}::text, ${kindergarten.bin}))`;
  return sql`not exists (select from jsonb_array_elements_text(${words}::jsonb) as word where position(word in ${texts}) = 0)`;
}

/** Behind the last row of the page before; a mark that is none begins anew. */
function behind({ after, sort, descending }: Input, key: SQL): SQL | undefined {
  const mark = markOf(after);
  if (mark === null) return undefined;
  const value = sort === 'NAME' ? sql`${String(mark[0])}` : sql`${Number(mark[0]) || 0}::int`;
  return sql`(${key}, ${kindergarten.id}) ${sql.raw(descending ? '<' : '>')} (${value}, ${mark[1]}::uuid)`;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function markOf(after: string | null | undefined): [key: unknown, id: string] | null {
  if (!after) return null;
  try {
    const mark: unknown = JSON.parse(after);
    return Array.isArray(mark) && typeof mark[1] === 'string' && UUID.test(mark[1]) ? [mark[0], mark[1]] : null;
  } catch {
    return null;
  }
}
