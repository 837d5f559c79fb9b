import { requireCall } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { banner, staff } from '@balabaqsha/db/schema';
import { bannerStateAt, shortName } from '@balabaqsha/domain';
import { and, asc, desc, eq, gt, isNull, not, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { BannerBoard, bannerInput, ShownBanner } from '../contract/banner.ts';
import type { Deps } from '../deps.ts';
import { textOf } from './banner-values.ts';
import { asShown } from './shown-banners.ts';

/** As many of the past as help to write the next one. */
const LAST_OVER = 20;

/**
 * Banners that are shown or will be, and the last ones that are over, with who wrote and who ended each.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function bannerBoard(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<BannerBoard> {
  requireCall(actor, 'staff.banners.board');
  const now = deps.clock.now();
  const isOpen = and(isNull(banner.endedAt), gt(banner.endsAt, now)) as SQL;
  return deps.db.read(async (tx) => ({
    open: (await withPeople(tx).where(isOpen).orderBy(asc(banner.startsAt), asc(banner.id))).map((row) => rowOf(row, now)),
    over: (await withPeople(tx).where(not(isOpen)).orderBy(desc(banner.endsAt), desc(banner.id)).limit(LAST_OVER)).map((row) => rowOf(row, now)),
  }));
}

/**
 * What a banner would look like, without keeping it.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function previewBanner(deps: Deps, actor: Actor, input: z.output<typeof bannerInput>): Promise<ShownBanner> {
  requireCall(actor, 'staff.banners.preview');
  const { kind, startsAt, endsAt } = input;
  return asShown({ id: '', kind, text: textOf(input), startsAt, endsAt, state: deps.clock.now() < startsAt ? 'AHEAD' : 'NOW' });
}

function withPeople(tx: ReadTx) {
  const ender = alias(staff, 'ender');
  return tx
    .select({ banner, author: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic }, ender: { surname: ender.surname, name: ender.name, patronymic: ender.patronymic } })
    .from(banner)
    .innerJoin(staff, eq(staff.id, banner.createdBy))
    .leftJoin(ender, eq(ender.id, banner.endedBy))
    .$dynamic();
}

function rowOf({ banner: row, author, ender }: Awaited<ReturnType<typeof withPeople>>[number], now: Date): BannerBoard['open'][number] {
  const { createdBy: _, endedBy: __, endedAt, ...rest } = row;
  return { ...rest, state: bannerStateAt(now, row), author: shortName(author), ended: endedAt === null || ender === null ? null : { by: shortName(ender), at: endedAt } };
}
