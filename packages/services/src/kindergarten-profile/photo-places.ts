import { expectOne, type ReadTx, type WriteTx } from '@balabaqsha/db';
import { kindergarten, kindergartenPhoto as photo } from '@balabaqsha/db/schema';
import type { KindergartenId } from '@balabaqsha/domain';
import { and, eq, gt, gte, isNull, sql } from 'drizzle-orm';
import { inReach, lockKindergarten, type ProfileScope } from './scope.ts';

type PhotoRow = typeof photo.$inferSelect;

/**
 * A picture in the employee's reach, removed ones too, behind the lock of its kindergarten: places are numbered without gaps,
 * so whoever changes one may change the others.
 * @throws DomainError NOT_FOUND
 */
export async function photoLocked(tx: WriteTx, scope: ProfileScope, id: string): Promise<PhotoRow> {
  const find = async () =>
    expectOne((await tx.select({ photo }).from(photo).innerJoin(kindergarten, eq(kindergarten.id, photo.kindergartenId)).where(and(eq(photo.id, id), inReach(scope)))).map((row) => row.photo), 'NOT_FOUND');
  await lockKindergarten(tx, (await find()).kindergartenId);
  return find();
}

/** How many pictures the page shows. */
export function countPhotos(tx: ReadTx, kindergartenId: KindergartenId): Promise<number> {
  return tx.$count(photo, and(eq(photo.kindergartenId, kindergartenId), isNull(photo.removedAt)));
}

/** Closes the gap that a removed picture left. */
export async function closePlace(tx: WriteTx, kindergartenId: KindergartenId, place: number): Promise<void> {
  await tx.update(photo).set({ sortOrder: sql`${photo.sortOrder} - 1` }).where(and(eq(photo.kindergartenId, kindergartenId), gt(photo.sortOrder, place)));
}

/** Makes room for a picture that comes back. */
export async function openPlace(tx: WriteTx, kindergartenId: KindergartenId, place: number): Promise<void> {
  await tx.update(photo).set({ sortOrder: sql`${photo.sortOrder} + 1` }).where(and(eq(photo.kindergartenId, kindergartenId), gte(photo.sortOrder, place)));
}
