import { expectOne, type WriteTx } from '@balabaqsha/db';
import { city, district, group, kindergarten, policy, reason, supportTemplate, type ReasonKind } from '@balabaqsha/db/schema';
import { academicYearOf, addDays, startOfDay, type CityId, type GroupId, type KindergartenId, type LocalDate } from '@balabaqsha/domain';
import type { Numbers } from './made-up-numbers.ts';
import { ALMATY, CITIES, DISTRICTS, KINDERGARTENS } from './places.ts';
import { planGroups, SPECIALITIES, type GroupPlan } from './plan.ts';
import { REASONS } from './reasons.ts';
import { SUPPORT_TEMPLATES } from './support-templates.ts';

export interface SeededKindergarten {
  id: KindergartenId;
  bin: string;
  name: (typeof KINDERGARTENS)[number]['name'];
}

export interface SeededGroup extends GroupPlan {
  id: GroupId;
  kindergarten: SeededKindergarten;
}

/** The demo city before the first child. */
export interface SeededCity {
  cityId: CityId;
  kindergartens: SeededKindergarten[];
  groups: SeededGroup[];
  reasons: Record<ReasonKind, { id: string; text: { ru: string; kk: string; en: string } }[]>;
}

/** How long before today everything of the city was there already. */
const OPEN_SINCE_DAYS = 1500;

/** Writes cities, districts, policy, reasons, kindergartens and groups. */
export async function writeCity(tx: WriteTx, today: LocalDate, numbers: Numbers): Promise<SeededCity> {
  const since = addDays(today, -OPEN_SINCE_DAYS);
  const createdAt = startOfDay(since);
  const cities = await tx.insert(city).values([...CITIES]).returning({ id: city.id, code: city.code });
  const { id: cityId } = expectOne(cities.filter(({ code }) => code === ALMATY), 'NOT_FOUND');
  // Issue at any hour of a working day, so that nobody at a demonstration waits for the morning; the rest as by default.
  await tx.insert(policy).values({ cityId, effectiveFrom: since, voucher: { issueWindow: { fromHour: 0, toHour: 24 } }, createdAt });

  const districts = await tx.insert(district).values(DISTRICTS.map((each) => ({ cityId, ...each }))).returning({ id: district.id, code: district.code });
  const districtOf = new Map(districts.map(({ id, code }) => [code, id]));
  const kindergartens = await tx
    .insert(kindergarten)
    .values(
      KINDERGARTENS.map(({ district: code, ...place }, index) => ({
        ...place,
        cityId,
        districtId: districtOf.get(code) ?? '',
        bin: numbers.bin(),
        phone: `+7727390${String(1100 + index * 7)}`,
        schedule: index % 3 === 0 ? 'Mo-Fr 08:00-18:00' : 'Mo-Fr 07:30-18:30',
        createdAt,
      })),
    )
    .returning({ id: kindergarten.id, bin: kindergarten.bin, name: kindergarten.name });
  await tx.insert(supportTemplate).values(SUPPORT_TEMPLATES.map((each) => ({ ...each, cityId, changedAt: createdAt })));
  return { cityId, kindergartens, groups: await writeGroups(tx, kindergartens, planGroups(today), today, createdAt), reasons: await writeReasons(tx, cityId, since) };
}

/** Kindergarten number n works with speciality n modulo their number; its groups go round its kindergartens. */
async function writeGroups(tx: WriteTx, kindergartens: readonly SeededKindergarten[], plans: readonly GroupPlan[], today: LocalDate, createdAt: Date): Promise<SeededGroup[]> {
  const placed = plans.map((plan, index) => {
    const homes = kindergartens.filter((_, number) => number % SPECIALITIES.length === plan.speciality);
    const home = homes[index % homes.length];
    if (home === undefined) throw new Error('a speciality has no kindergarten');
    return { plan, home };
  });
  const rows = await tx
    .insert(group)
    .values(
      placed.map(({ plan, home }) => ({
        kindergartenId: home.id,
        name: plan.name,
        language: plan.language,
        correctionTypes: [...plan.types],
        birthYearFrom: plan.birthYear,
        birthYearTo: plan.birthYear,
        academicYear: academicYearOf(today),
        capacity: plan.capacity,
        createdAt,
      })),
    )
    .returning({ id: group.id });
  return placed.map(({ plan, home }, index) => ({ ...plan, kindergarten: home, id: expectOne(rows.slice(index, index + 1)).id }));
}

async function writeReasons(tx: WriteTx, cityId: CityId, validFrom: LocalDate): Promise<SeededCity['reasons']> {
  const rows = await tx
    .insert(reason)
    .values(
      Object.entries(REASONS).flatMap(([kind, texts]) => texts.map((text, index) => ({ cityId, kind: kind as ReasonKind, text, sortOrder: index + 1, validFrom }))),
    )
    .returning({ id: reason.id, kind: reason.kind, text: reason.text });
  const ofKind = (kind: ReasonKind) => rows.filter((row) => row.kind === kind).map(({ id, text }) => ({ id, text }));
  return { REJECTION: ofKind('REJECTION'), GUARDIANSHIP_REFUSAL: ofKind('GUARDIANSHIP_REFUSAL'), ENROLMENT_REFUSAL: ofKind('ENROLMENT_REFUSAL'), DISENROLMENT: ofKind('DISENROLMENT') };
}
