import { rolesFor, type HeldRole } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { application, kindergarten, voucher } from '@balabaqsha/db/schema';
import { fullName, searchIn, whatWasTyped, type CityId, type StaffRole, type Typed } from '@balabaqsha/domain';
import { and, eq, inArray, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { Found, findInput } from '../contract/find.ts';
import type { Deps } from '../deps.ts';
import { normaliseVoucherCode } from '../queue/voucher-code.ts';
import { recordAudit, shownApplications } from '../record/index.ts';
import { findApplications, scopeOf } from './find-applications.ts';
import { findChildren } from './find-children.ts';
import { findEmployees } from './find-employees.ts';
import { findLetters } from './find-letters.ts';
import { SHOWN } from './shown.ts';

const NOTHING: Found = { applications: [], vouchers: [], kindergartens: [], children: [], employees: [], letters: [], logged: [], more: false };
/** Roles that find applications: an officer those of his city, a reviewer what awaits his review (S3). */
const OF_APPLICATIONS: readonly StaffRole[] = ['CITY_OFFICER', 'PMPK_SPECIALIST', 'PHTHISIATRICIAN'];

/**
 * Finds by what is typed what the employee may see. Officers and reviewers: applications by number, by the child's IIN or by his
 * name with letters that a keyboard lacks. Officers besides: vouchers by their code, kindergartens and employees of the city.
 * A kindergarten: its own children (S4). Support: letters. Administrators: employees of all cities. Auditors: the
 * number of an application, for the log. Each search is audited with what it showed, never with what was typed (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function findAnything(deps: Deps, actor: Actor, { text }: z.output<typeof findInput>): Promise<Found> {
  const roles = rolesFor(actor, 'staff.find');
  const typed = whatWasTyped(text);
  if (typed === null) return NOTHING;
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { cut, ...found } = await findFor(tx, typed, roles);
    const shown = [...found.applications, ...found.children].map(({ number }) => number);
    const numbers = [...shown, ...found.vouchers.map(({ applicationNumber }) => applicationNumber), ...found.logged];
    // Of each of his cities: the guardian looks for it under the child's own (A9).
    const cities = [...new Set(roles.map(({ cityId }) => cityId))];
    await recordAudit(tx, now, actor, ...cities.map((id) => ({ action: 'people.found', subject: { kind: 'city', id }, details: { by: typed.kind, ...shownApplications(numbers) } })));
    return { ...found, more: cut };
  });
}

/** All that the roles give, each list no longer than is shown; `cut` where one would be longer. */
async function findFor(tx: ReadTx, typed: Typed, roles: readonly HeldRole[]): Promise<Omit<Found, 'more'> & { cut: boolean }> {
  const has = (role: StaffRole): boolean => roles.some((held) => held.role === role);
  const cityIds = roles.filter(({ role }) => role === 'CITY_OFFICER').map(({ cityId }) => cityId);
  const isOfficer = cityIds.length > 0;
  const { rows, cut } = await findApplications(tx, typed, or(...roles.filter(({ role }) => OF_APPLICATIONS.includes(role)).map(scopeOf)));
  const lists = {
    kindergartens: typed.kind === 'NAME' && isOfficer ? await findKindergartens(tx, typed.text, cityIds) : [],
    children: await findChildren(tx, typed, roles.flatMap(({ kindergartenId }) => kindergartenId ?? [])),
    employees: await findEmployees(tx, typed, has('ADMINISTRATOR') ? null : cityIds),
    letters: has('SUPPORT_OPERATOR') ? await findLetters(tx, typed) : [],
  };
  return {
    applications: rows.map(({ child: person, cityId: its, ...row }) => ({ ...row, childName: fullName(person), opens: cityIds.includes(its) ? ('CASE' as const) : ('REVIEW' as const) })),
    vouchers: typed.kind === 'CODE' && isOfficer ? await findVouchers(tx, typed.text, cityIds) : [],
    kindergartens: lists.kindergartens.slice(0, SHOWN),
    children: lists.children.slice(0, SHOWN),
    employees: lists.employees.slice(0, SHOWN),
    letters: lists.letters.slice(0, SHOWN),
    logged: has('AUDITOR') && typed.kind === 'NUMBER' ? await findNumber(tx, typed.number) : [],
    cut: cut || Object.values(lists).some((list) => list.length > SHOWN),
  };
}

/** The number, where there is such an application: an auditor reads the log of all cities, and no names here. */
async function findNumber(tx: ReadTx, number: number): Promise<number[]> {
  return (await tx.select({ number: application.number }).from(application).where(eq(application.number, number))).map((row) => row.number);
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
