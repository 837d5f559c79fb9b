import { rolesFor, type HeldRole } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { application, child, conclusionRenewal, kindergarten, voucher } from '@balabaqsha/db/schema';
import { CORRECTION_TYPES, fullName, reviewerRoleFor, searchIn, whatWasTyped, type CityId, type Typed } from '@balabaqsha/domain';
import { and, asc, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { Found, findInput } from '../contract/find.ts';
import type { Deps } from '../deps.ts';
import { normaliseVoucherCode } from '../queue/voucher-code.ts';
import { recordAudit, shownApplications } from '../record/index.ts';
import { childrenNamed, LOOKED_AT } from './children-named.ts';

const SHOWN = 20;

/**
 * Finds by what is typed what the employee may see: applications by number, by the child's IIN or by his name with letters
 * that a keyboard lacks, vouchers by their code, kindergartens by name. An officer finds what is of his city, a reviewer
 * what awaits his review (S3). Each search is audited with what it showed, never with what was typed (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function findAnything(deps: Deps, actor: Actor, { text }: z.output<typeof findInput>): Promise<Found> {
  const roles = rolesFor(actor, 'staff.find');
  const cityIds = roles.filter(({ role }) => role === 'CITY_OFFICER').map(({ cityId }) => cityId);
  const typed = whatWasTyped(text);
  if (typed === null) return { applications: [], vouchers: [], kindergartens: [], more: false };
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { rows, cut } = await findApplications(tx, typed, or(...roles.map(scopeOf)));
    const vouchers = typed.kind === 'CODE' && cityIds.length > 0 ? await findVouchers(tx, typed.text, cityIds) : [];
    const kindergartens = typed.kind === 'NAME' && cityIds.length > 0 ? await findKindergartens(tx, typed.text, cityIds) : [];
    const shown = [...rows.map(({ number }) => number), ...vouchers.map(({ applicationNumber }) => applicationNumber)];
    const [{ cityId } = { cityId: null }] = roles;
    await recordAudit(tx, now, actor, { action: 'people.found', subject: { kind: 'city', id: cityId }, details: { by: typed.kind, ...shownApplications(shown) } });
    return {
      applications: rows.map(({ child: person, cityId: its, ...row }) => ({ ...row, childName: fullName(person), opens: cityIds.includes(its) ? ('CASE' as const) : ('REVIEW' as const) })),
      vouchers,
      kindergartens: kindergartens.slice(0, SHOWN),
      more: cut || kindergartens.length > SHOWN,
    };
  });
}

/** The new conclusion of the application that awaits a decision (Q10). */
const PENDING_RENEWAL = sql<string | null>`(select awaits.id from ${conclusionRenewal} as awaits where awaits.application_id = application.id and awaits.state = 'PENDING' limit 1)`;

function scopeOf({ role, cityId }: HeldRole): SQL | undefined {
  const ofCity = eq(application.cityId, cityId);
  if (role === 'CITY_OFFICER') return ofCity;
  return and(ofCity, or(eq(application.state, 'AWAITING_REVIEW'), sql`${PENDING_RENEWAL} is not null`), inArray(application.correctionType, CORRECTION_TYPES.filter((type) => reviewerRoleFor(type) === role)));
}

/** Applications within the scope, the live ones first. `cut` where there are more, or where so many are named alike that not all were looked at. */
async function findApplications(tx: ReadTx, typed: Typed, scope: SQL | undefined) {
  if (typed.kind === 'CODE') return { rows: [], cut: false };
  const select = tx
    .select({
      number: application.number,
      birthYear: application.birthYear,
      state: application.state,
      renewal: PENDING_RENEWAL,
      cityId: application.cityId,
      child: { surname: child.surname, name: child.name, patronymic: child.patronymic },
    })
    .from(application)
    .innerJoin(child, eq(child.id, application.childId))
    .$dynamic();
  if (typed.kind === 'NUMBER') return { rows: await select.where(and(eq(application.number, typed.number), scope)), cut: false };
  const named = typed.kind === 'NAME' ? childrenNamed(typed.text) : null;
  const found = await (named === null ? select : select.innerJoin(named, sql`named.id = ${child.id}`))
    .where(and(typed.kind === 'IIN' ? eq(child.iin, typed.iin) : undefined, scope))
    .orderBy(sql`${application.state} = 'ARCHIVED'`, asc(child.surname), asc(child.name), desc(application.number))
    .limit(SHOWN + 1);
  const isCut = found.length > SHOWN || (named !== null && (await tx.$count(named)) >= LOOKED_AT);
  return { rows: found.slice(0, SHOWN), cut: isCut };
}

function findVouchers(tx: ReadTx, text: string, cityIds: readonly CityId[]): Promise<Found['vouchers']> {
  return tx
    .select({ code: voucher.code, state: voucher.state, applicationNumber: application.number })
    .from(voucher)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .where(and(eq(voucher.code, normaliseVoucherCode(text)), inArray(voucher.cityId, [...cityIds])));
}

/** A city has some hundred kindergartens: they are compared here, as in the catalogue (P3). */
async function findKindergartens(tx: ReadTx, text: string, cityIds: readonly CityId[]): Promise<Found['kindergartens']> {
  const all = await tx.select({ id: kindergarten.id, name: kindergarten.name }).from(kindergarten).where(inArray(kindergarten.cityId, [...cityIds]));
  return searchIn(text, all, ({ name }) => [name.ru, name.kk, name.en]);
}
