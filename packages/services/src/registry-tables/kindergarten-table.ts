import { expectOne, insertMany, type WriteTx } from '@balabaqsha/db';
import { kindergarten } from '@balabaqsha/db/schema';
import { KINDERGARTEN_COLUMNS, type KindergartenId } from '@balabaqsha/domain';
import { eq, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor, StaffActor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { saveTableInput, tableFile, tableInput, TablePreview, tableSaved } from '../contract/registry-table.ts';
import type { Deps } from '../deps.ts';
import { withOwnBin } from '../kindergarten-registry/kindergarten-facts.ts';
import { recordAudit } from '../record/index.ts';
import { judgeKindergartens, type ChangedKindergarten } from './judge-kindergartens.ts';
import { kindergartenRows } from './kindergarten-rows.ts';
import { previewOf, readTable, whatIsSaved } from './table-text.ts';

type Input = z.output<typeof tableInput>;

/**
 * What a table of kindergartens would add to the officer's city and change there, without doing it. A line is about the
 * kindergarten that has its BIN; what no line is about stays as it is.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, at `text` TABLE_MALFORMED, TABLE_COLUMNS, TABLE_TOO_LONG
 */
export async function previewKindergartenTable(deps: Deps, actor: Actor, input: Input): Promise<TablePreview> {
  const { cityId } = officerCalling(actor, 'staff.registry.previewKindergartenTable');
  const lines = readTable(deps.tables, KINDERGARTEN_COLUMNS, input.text);
  return deps.db.read(async (tx) => previewOf(KINDERGARTEN_COLUMNS, await judgeKindergartens(tx, cityId, lines)));
}

/**
 * Adds and changes what a table of kindergartens says: all of it or nothing, and exactly as it was shown.
 * @throws DomainError as the preview; TABLE_WRONG while a line is wrong, TABLE_OUTDATED where a kindergarten is not as it was
 * shown, CHANGE_NOTHING, BIN_TAKEN where somebody was faster
 */
export async function saveKindergartenTable(deps: Deps, actor: Actor, input: z.output<typeof saveTableInput>): Promise<z.output<typeof tableSaved>> {
  const { actor: officer, cityId } = officerCalling(actor, 'staff.registry.saveKindergartenTable');
  const now = deps.clock.now();
  const lines = readTable(deps.tables, KINDERGARTEN_COLUMNS, input.text);
  return withOwnBin(() =>
    deps.db.write(async (tx) => {
      // Whoever changes one of them meanwhile is before this or after it.
      await tx.select({ id: kindergarten.id }).from(kindergarten).where(eq(kindergarten.cityId, cityId)).orderBy(kindergarten.id).for('no key update');
      const { added, changed } = whatIsSaved(await judgeKindergartens(tx, cityId, lines), input.seen ?? null);
      const rows = added.map(({ coordinates, ...facts }) => ({ id: randomUUID() as KindergartenId, cityId, ...facts, ...coordinates, schedule: '', createdAt: now }));
      await insertMany(tx, kindergarten, rows);
      for (const each of changed) await change(tx, now, officer, each);
      const log = [
        ...rows.map(({ id, bin }) => ({ action: 'kindergarten.added', subject: { kind: 'kindergarten', id }, details: { bin } })),
        ...changed.map(({ id, values: { bin }, columns, wasName }) => ({ action: 'kindergarten.changed', subject: { kind: 'kindergarten', id }, details: { bin, changed: columns.join(' '), wasName } })),
      ];
      await recordAudit(tx, now, officer, ...log);
      return { added: rows.length, changed: changed.length };
    }),
  );
}

/** A change of what its page tells parents is its profile's next version, so that nobody saves over it unawares (P3). */
async function change(tx: WriteTx, now: Date, { staffId }: StaffActor, { id, columns, values: { name, districtId, address, phone, coordinates } }: ChangedKindergarten): Promise<void> {
  const isProfile = columns.some((column) => !column.startsWith('name_') && column !== 'district');
  const profile = isProfile ? { address, phone, ...(columns.includes('coordinates') && coordinates), profileVersion: sql`${kindergarten.profileVersion} + 1`, profileChangedAt: now, profileChangedBy: staffId } : {};
  expectOne(await tx.update(kindergarten).set({ name, districtId, ...profile }).where(eq(kindergarten.id, id)).returning({ id: kindergarten.id }));
}

/**
 * The kindergartens of the officer's city as such a table.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function exportKindergartens(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof tableFile>> {
  const { cityId } = officerCalling(actor, 'staff.registry.exportKindergartens');
  return deps.db.read(async (tx) => ({ text: deps.tables.write(KINDERGARTEN_COLUMNS, (await kindergartenRows(tx, cityId)).map(({ cells }) => cells)) }));
}
