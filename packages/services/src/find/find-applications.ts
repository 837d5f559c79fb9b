import type { HeldRole } from '@balabaqsha/auth';
import type { ReadTx } from '@balabaqsha/db';
import { application, child, conclusionRenewal } from '@balabaqsha/db/schema';
import { CORRECTION_TYPES, reviewerRoleFor, type Typed } from '@balabaqsha/domain';
import { and, asc, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { childrenNamed, LOOKED_AT } from './children-named.ts';
import { SHOWN } from './shown.ts';

/** The new conclusion of the application that awaits a decision (Q10). */
const PENDING_RENEWAL = sql<string | null>`(select awaits.id from ${conclusionRenewal} as awaits where awaits.application_id = application.id and awaits.state = 'PENDING' limit 1)`;

/** Applications that the role may see: all of the city, or what awaits a review of this kind (S3). */
export function scopeOf({ role, cityId }: HeldRole): SQL | undefined {
  const ofCity = eq(application.cityId, cityId);
  if (role === 'CITY_OFFICER') return ofCity;
  return and(ofCity, or(eq(application.state, 'AWAITING_REVIEW'), sql`${PENDING_RENEWAL} is not null`), inArray(application.correctionType, CORRECTION_TYPES.filter((type) => reviewerRoleFor(type) === role)));
}

/** Applications within the scope, the live ones first. `cut` where there are more, or where so many are named alike that not all were looked at. */
export async function findApplications(tx: ReadTx, typed: Typed, scope: SQL | undefined) {
  if (typed.kind === 'CODE' || typed.kind === 'PHONE' || scope === undefined) return { rows: [], cut: false };
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
