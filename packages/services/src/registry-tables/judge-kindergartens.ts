import type { ReadTx } from '@balabaqsha/db';
import { kindergarten } from '@balabaqsha/db/schema';
import { isWithinCity, KINDERGARTEN_COLUMNS, searchable, type CityId, type Coordinates, type ErrorCode, type KindergartenColumn, type KindergartenId, type TableLine } from '@balabaqsha/domain';
import type { z } from 'zod';
import { addKindergartenInput } from '../contract/kindergarten-registry.ts';
import { districtsOf } from '../kindergarten-registry/city-kindergartens.ts';
import { middleOf } from '../kindergarten-registry/kindergarten-facts.ts';
import { kindergartenCells, kindergartenRows } from './kindergarten-rows.ts';
import { cellsKey, changedLine, newLine, problemsOf, sameLine, wrongLine, type JudgedLine } from './table-text.ts';

export type NewKindergarten = z.output<typeof addKindergartenInput>;

/** What becomes of a kindergarten that is there, and the columns that say something else than before. */
export interface ChangedKindergarten {
  id: KindergartenId;
  columns: KindergartenColumn[];
  values: NewKindergarten;
  /** Its name until now, in Russian. */
  wasName: string;
}

type Judged = JudgedLine<NewKindergarten, ChangedKindergarten>;

interface Known {
  /** The city's own, by BIN. */
  own: Map<string, { id: KindergartenId; cells: string[] }>;
  /** BINs of other cities' kindergartens, and those that the table has named already. */
  taken: Set<string>;
  /** Code of a district by its id. */
  codes: Map<string, string>;
  /** Id of a district by its code or name, empty for none. */
  districtOf: (typed: string) => string;
  middle: Coordinates;
}

/** Judges a table's lines: one judgement for the preview and for what is saved. A line is about the kindergarten that has its BIN. */
export async function judgeKindergartens(tx: ReadTx, cityId: CityId, lines: readonly TableLine[]): Promise<Judged[]> {
  const rows = await kindergartenRows(tx, cityId);
  const districts = await districtsOf(tx, cityId);
  const own = new Map(rows.map(({ bin, id, cells }) => [bin, { id, cells }]));
  const bins = await tx.select({ bin: kindergarten.bin }).from(kindergarten);
  const known: Known = {
    own,
    taken: new Set(bins.flatMap(({ bin }) => (own.has(bin) ? [] : [bin]))),
    codes: new Map(districts.map(({ id, code }) => [id, code])),
    districtOf(typed) {
      const wanted = searchable(typed);
      return districts.find(({ code, name }) => [code, name.ru, name.kk, name.en].some((each) => searchable(each) === wanted))?.id ?? '';
    },
    middle: await middleOf(tx, cityId),
  };
  const present = new Set(rows.map(({ cells }) => cellsKey(cells)));
  // What the city has as it stands needs no judgement: it may be older than the rules of the form.
  return lines.map((line) => (present.has(cellsKey(line.cells)) ? sameLine(line) : judgeLine(line, known)));
}

const columnOf = (column: KindergartenColumn): number => KINDERGARTEN_COLUMNS.indexOf(column);

function judgeLine(line: TableLine, { own, taken, codes, districtOf, middle }: Known): Judged {
  const cell = (column: KindergartenColumn): string => line.cells[columnOf(column)] ?? '';
  const inThree = (of: 'name' | 'address') => ({ ru: cell(`${of}_ru`), kk: cell(`${of}_kk`), en: cell(`${of}_en`) });
  const parsed = addKindergartenInput.safeParse({ bin: cell('bin'), name: inThree('name'), districtId: districtOf(cell('district')), address: inThree('address'), phone: cell('phone'), coordinates: cell('coordinates') });
  if (!parsed.success) return wrongLine(line, problemsOf(parsed.error, columnOfField));
  const values = parsed.data;
  const problems: { column: number; code: ErrorCode }[] = [];
  if (taken.has(values.bin)) problems.push({ column: columnOf('bin'), code: 'BIN_TAKEN' });
  // A BIN belongs to one, in the table too.
  taken.add(values.bin);
  if (!isWithinCity(values.coordinates, middle)) problems.push({ column: columnOf('coordinates'), code: 'OUTSIDE_CITY' });
  const row = own.get(values.bin);
  if (row === undefined) return newLine(line, problems, values);
  const changes = kindergartenCells({ ...values, district: codes.get(values.districtId) ?? '' }).flatMap((after, column) => {
    const before = row.cells[column] ?? '';
    return after === before ? [] : [{ column, before }];
  });
  return changedLine(line, problems, changes, { id: row.id, columns: changes.flatMap(({ column }) => KINDERGARTEN_COLUMNS[column] ?? []), values, wasName: row.cells[columnOf('name_ru')] ?? '' });
}

/** `name.ru` is filled by the column `name_ru`, `districtId` by `district`. */
function columnOfField(field: string): number | null {
  const name = field === 'districtId' ? 'district' : field.replace('.', '_');
  const index = KINDERGARTEN_COLUMNS.findIndex((column) => column === name);
  return index < 0 ? null : index;
}
