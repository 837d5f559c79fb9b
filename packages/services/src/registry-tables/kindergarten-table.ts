import { insertMany, type ReadTx } from '@balabaqsha/db';
import { district, kindergarten } from '@balabaqsha/db/schema';
import { isWithinCity, KINDERGARTEN_COLUMNS, searchable, writeCoordinates, type CityId, type Coordinates, type KindergartenColumn, type KindergartenId, type TableLine } from '@balabaqsha/domain';
import { eq, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import { addKindergartenInput } from '../contract/kindergarten-registry.ts';
import type { tableAdded, tableFile, tableInput, TablePreview } from '../contract/registry-table.ts';
import type { Deps } from '../deps.ts';
import { districtsOf } from '../kindergarten-registry/city-kindergartens.ts';
import { middleOf, withOwnBin } from '../kindergarten-registry/kindergarten-facts.ts';
import { recordAudit } from '../record/index.ts';
import { allNew, cellsKey, newLine, previewOf, problemsOf, readTable, sameLine, wrongLine, type JudgedLine } from './table-text.ts';

type Input = z.output<typeof tableInput>;
type NewKindergarten = z.output<typeof addKindergartenInput>;

/**
 * What a table of kindergartens would add to the officer's city, without doing it.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, at `text` TABLE_MALFORMED, TABLE_COLUMNS, TABLE_TOO_LONG
 */
export async function previewKindergartenTable(deps: Deps, actor: Actor, input: Input): Promise<TablePreview> {
  const { cityId } = officerCalling(actor, 'staff.registry.previewKindergartenTable');
  return deps.db.read(async (tx) => previewOf(KINDERGARTEN_COLUMNS, await judge(tx, deps, cityId, input.text)));
}

/**
 * Adds the new kindergartens of a table: all of them or none.
 * @throws DomainError as the preview; TABLE_WRONG while a line is wrong, CHANGE_NOTHING, BIN_TAKEN where somebody was faster
 */
export async function addKindergartenTable(deps: Deps, actor: Actor, input: Input): Promise<z.output<typeof tableAdded>> {
  const { cityId } = officerCalling(actor, 'staff.registry.addKindergartenTable');
  const now = deps.clock.now();
  return withOwnBin(() =>
    deps.db.write(async (tx) => {
      const added = allNew(await judge(tx, deps, cityId, input.text));
      const rows = added.map(({ coordinates, ...facts }) => ({ id: randomUUID() as KindergartenId, cityId, ...facts, ...coordinates, schedule: '', createdAt: now }));
      await insertMany(tx, kindergarten, rows);
      await recordAudit(tx, now, actor, ...rows.map(({ id, bin }) => ({ action: 'kindergarten.added', subject: { kind: 'kindergarten', id }, details: { bin } })));
      return { added: rows.length };
    }),
  );
}

/**
 * The kindergartens of the officer's city as such a table.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function exportKindergartens(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof tableFile>> {
  const { cityId } = officerCalling(actor, 'staff.registry.exportKindergartens');
  return deps.db.read(async (tx) => ({ text: deps.tables.write(KINDERGARTEN_COLUMNS, await rowsOf(tx, cityId)) }));
}

async function rowsOf(tx: ReadTx, cityId: CityId): Promise<string[][]> {
  const rows = await tx
    .select({ row: kindergarten, district: district.code })
    .from(kindergarten)
    .innerJoin(district, eq(district.id, kindergarten.districtId))
    .where(eq(kindergarten.cityId, cityId))
    .orderBy(sql`(${kindergarten.name}->>'ru') collate kazakh_numeric`, kindergarten.id);
  return rows.map(({ row: { bin, name, address, phone, latitude, longitude }, district: code }) => [bin, name.ru, name.kk, name.en, code, address.ru, address.kk, address.en, phone, writeCoordinates({ latitude, longitude })].map((cell) => cell.trim()));
}

/** One judgement for the preview and for the change. */
async function judge(tx: ReadTx, deps: Deps, cityId: CityId, text: string): Promise<JudgedLine<NewKindergarten>[]> {
  const lines = readTable(deps.tables, KINDERGARTEN_COLUMNS, text);
  const [known, districts, middle] = [new Set((await rowsOf(tx, cityId)).map(cellsKey)), await districtsOf(tx, cityId), await middleOf(tx, cityId)];
  const taken = new Set((await tx.select({ bin: kindergarten.bin }).from(kindergarten)).map(({ bin }) => bin));
  const districtOf = (typed: string): string => {
    const wanted = searchable(typed);
    return districts.find(({ code, name }) => [code, name.ru, name.kk, name.en].some((each) => searchable(each) === wanted))?.id ?? '';
  };
  return lines.map((line) => (known.has(cellsKey(line.cells)) ? sameLine(line) : judgeLine(line, { districtOf, taken, middle })));
}

const columnOf = (column: KindergartenColumn): number => KINDERGARTEN_COLUMNS.indexOf(column);

function judgeLine(line: TableLine, { districtOf, taken, middle }: { districtOf: (typed: string) => string; taken: Set<string>; middle: Coordinates }): JudgedLine<NewKindergarten> {
  const cell = (column: KindergartenColumn): string => line.cells[columnOf(column)] ?? '';
  const inThree = (of: 'name' | 'address') => ({ ru: cell(`${of}_ru`), kk: cell(`${of}_kk`), en: cell(`${of}_en`) });
  const parsed = addKindergartenInput.safeParse({ bin: cell('bin'), name: inThree('name'), districtId: districtOf(cell('district')), address: inThree('address'), phone: cell('phone'), coordinates: cell('coordinates') });
  if (!parsed.success) return wrongLine(line, problemsOf(parsed.error, columnOfField));
  const problems = [];
  if (taken.has(parsed.data.bin)) problems.push({ column: columnOf('bin'), code: 'BIN_TAKEN' as const });
  // A BIN belongs to one, in the table too.
  taken.add(parsed.data.bin);
  if (!isWithinCity(parsed.data.coordinates, middle)) problems.push({ column: columnOf('coordinates'), code: 'OUTSIDE_CITY' as const });
  return newLine(line, problems, parsed.data);
}

/** `name.ru` is filled by the column `name_ru`, `districtId` by `district`. */
function columnOfField(field: string): number | null {
  const name = field === 'districtId' ? 'district' : field.replace('.', '_');
  const index = KINDERGARTEN_COLUMNS.findIndex((column) => column === name);
  return index < 0 ? null : index;
}
