import type { ReadTx } from '@balabaqsha/db';
import { application, applicationDraft, child, city, file, group, guardianship, kindergarten } from '@balabaqsha/db/schema';
import { CORRECTION_TYPES, fullName, localDateOf, type GuardianId, type LocalDate } from '@balabaqsha/domain';
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { ApplicationForm } from '../contract/application.ts';
import { loadOffered } from '../correction-types/offers.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling } from '../enrolment/own-application.ts';

/** What the form draws itself from: his children, the cities, kindergartens with what they take, and his draft (Q2). */
export async function applicationForm(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<ApplicationForm> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.form');
  return deps.db.read(async (tx) => ({
    children: await loadChildren(tx, guardianId),
    cities: await loadCities(tx, localDateOf(deps.clock.now())),
    kindergartens: await loadKindergartens(tx),
    draft: await loadDraft(tx, guardianId),
  }));
}

/** The cities, those that the service is open in first, each with what it offers on the day. */
async function loadCities(tx: ReadTx, today: LocalDate): Promise<ApplicationForm['cities']> {
  const cities = await tx.select({ id: city.id, code: city.code, name: city.name, live: city.live }).from(city).orderBy(sql`${city.live} desc`, asc(city.code));
  return Promise.all(cities.map(async (each) => ({ ...each, offers: each.live ? await loadOffered(tx, each.id, today) : [] })));
}

async function loadChildren(tx: ReadTx, guardianId: GuardianId): Promise<ApplicationForm['children']> {
  const rows = await tx
    .select({
      id: child.id,
      surname: child.surname,
      name: child.name,
      patronymic: child.patronymic,
      birthDate: child.birthDate,
      guardianship: guardianship.state,
      liveApplication: application.number,
    })
    .from(guardianship)
    .innerJoin(child, eq(child.id, guardianship.childId))
    .leftJoin(application, and(eq(application.childId, child.id), eq(application.queueType, 'SPECIAL'), ne(application.state, 'ARCHIVED'), eq(guardianship.state, 'CONFIRMED')))
    .where(eq(guardianship.guardianId, guardianId))
    .orderBy(asc(child.birthDate), asc(child.id));
  return rows.map(({ surname, name, patronymic, ...row }) => ({ ...row, fullName: fullName({ surname, name, patronymic }) }));
}

async function loadKindergartens(tx: ReadTx): Promise<ApplicationForm['kindergartens']> {
  const rows = await tx
    .select({
      id: kindergarten.id,
      cityId: kindergarten.cityId,
      name: kindergarten.name,
      address: kindergarten.address,
      taken: sql<string[]>`(select array_agg(distinct type) from ${group}, unnest(${group.correctionTypes}) as type where ${group.kindergartenId} = ${kindergarten.id} and ${isNull(group.closedAt)})`,
    })
    .from(kindergarten)
    .innerJoin(city, and(eq(city.id, kindergarten.cityId), city.live))
    .orderBy(sql`${kindergarten.name}->>'ru'`, asc(kindergarten.id));
  return rows.flatMap(({ taken, ...row }) => {
    const correctionTypes = CORRECTION_TYPES.filter((type) => taken?.includes(type));
    return correctionTypes.length === 0 ? [] : [{ ...row, correctionTypes }];
  });
}

async function loadDraft(tx: ReadTx, guardianId: GuardianId): Promise<ApplicationForm['draft']> {
  const [row] = await tx
    .select({ values: applicationDraft.values, updatedAt: applicationDraft.updatedAt, file: { id: file.id, name: file.name, size: file.size } })
    .from(applicationDraft)
    .leftJoin(file, eq(file.id, applicationDraft.conclusionFileId))
    .where(eq(applicationDraft.guardianId, guardianId));
  return row === undefined ? null : { values: row.values, conclusionFile: row.file, updatedAt: row.updatedAt };
}
