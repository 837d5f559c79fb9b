import type { Database } from '@balabaqsha/db';
import { city, district, group, kindergarten, reason, staff, staffRole, type ReasonKind } from '@balabaqsha/db/schema';
import {
  localDateOf, type CityId, type Clock, type CorrectionType, type GroupId, type InstructionLanguage, type KindergartenId, type LocalDate,
  type StaffId, type StaffRole,
} from '@balabaqsha/domain';
import type { StaffActor } from '@balabaqsha/services';
import { IINS_APART, makeIin } from './doubles/register.ts';
import { nextSerial } from './serials.ts';

/** What a city has before the first parent comes. Applications, vouchers and enrolments are made by the use cases alone. */
export interface CityData {
  cityId: CityId;
  districtId: string;
  kindergartens: { id: KindergartenId; bin: string; groups: { id: GroupId; capacity: number }[] }[];
  reasons: { rejection: string; guardianshipRefusal: string; enrolmentRefusal: string; disenrolment: string };
}

export interface GroupPlan {
  capacity: number;
  correctionTypes?: CorrectionType[];
  language?: InstructionLanguage;
  birthYearFrom?: number;
  birthYearTo?: number;
}

type World = { db: Database; clock: Clock };

const inThree = (text: string) => ({ ru: text, kk: text, en: text });

/**
 * Adds a city with one kindergarten per list of groups.
 * @param plan groups of each kindergarten; Kazakh-language groups for severe speech disorders, born 2019 to 2024, unless told otherwise
 */
export async function addCity({ db, clock }: World, plan: readonly (readonly GroupPlan[])[] = [[{ capacity: 2 }]]): Promise<CityData> {
  const now = clock.now();
  const today = localDateOf(now);
  return db.write(async (tx) => {
    const cityId = only(await tx.insert(city).values({ code: `city-${nextSerial(db)}`, name: inThree('Алматы'), live: true, latitude: '43.238', longitude: '76.945' }).returning({ id: city.id }));
    const districtId = only(await tx.insert(district).values({ cityId, code: 'bostandyk', name: inThree('Бостандық') }).returning({ id: district.id }));
    const addReason = async (kind: ReasonKind): Promise<string> =>
      only(await tx.insert(reason).values({ cityId, kind, text: inThree(`Причина ${kind}`), sortOrder: 1, validFrom: today }).returning({ id: reason.id }));
    const kindergartens: CityData['kindergartens'] = [];
    for (const groups of plan) {
      const serial = nextSerial(db);
      const bin = `0101400${String(serial).padStart(5, '0')}`;
      const id = only(
        await tx
          .insert(kindergarten)
          .values({
            cityId, districtId, bin, name: inThree(`Балабақша № ${serial}`), address: inThree('Абай даңғылы, 1'), phone: '+77273397222', schedule: 'Mo-Fr 07:30-18:30',
            latitude: 43.24, longitude: 76.9, createdAt: now,
          })
          .returning({ id: kindergarten.id }),
      );
      const added: { id: GroupId; capacity: number }[] = [];
      for (const [index, each] of groups.entries()) added.push({ id: only(await tx.insert(group).values(groupRow(id, index, each, now)).returning({ id: group.id })), capacity: each.capacity });
      kindergartens.push({ id, bin, groups: added });
    }
    return {
      cityId, districtId, kindergartens,
      reasons: { rejection: await addReason('REJECTION'), guardianshipRefusal: await addReason('GUARDIANSHIP_REFUSAL'), enrolmentRefusal: await addReason('ENROLMENT_REFUSAL'), disenrolment: await addReason('DISENROLMENT') },
    };
  });
}

/** Adds an employee with one role, who has been at work since the clock's present day. His password opens nothing. */
export async function addStaff({ db, clock }: World, given: { role: StaffRole; cityId: CityId; kindergartenId?: KindergartenId; iin?: string; surname?: string }): Promise<StaffActor> {
  const now = clock.now();
  const serial = nextSerial(db);
  const iin = given.iin ?? makeIin('1980-01-01' as LocalDate, 'FEMALE', serial * IINS_APART);
  const surname = given.surname ?? 'ИВАНОВА';
  const kindergartenId = given.kindergartenId ?? null;
  const staffId: StaffId = await db.write(async (tx) => {
    const id = only(
      await tx
        .insert(staff)
        .values({ login: `staff-${serial}`, iin, surname, name: 'АННА', patronymic: null, passwordHash: '-', totpSecret: 'JBSWY3DPEHPK3PXP', active: true, createdAt: now })
        .returning({ id: staff.id }),
    );
    await tx.insert(staffRole).values({ staffId: id, role: given.role, cityId: given.cityId, kindergartenId, validFrom: localDateOf(now) });
    return id;
  });
  return { kind: 'staff', staffId, sessionId: `session-${serial}`, name: `${surname} АННА`, iin, roles: [{ role: given.role, cityId: given.cityId, kindergartenId }] };
}

function groupRow(kindergartenId: KindergartenId, index: number, plan: GroupPlan, now: Date): typeof group.$inferInsert {
  return {
    kindergartenId, name: `Топ ${index + 1}`, language: plan.language ?? 'KAZAKH', correctionTypes: plan.correctionTypes ?? ['SPEECH_SEVERE'],
    birthYearFrom: plan.birthYearFrom ?? 2019, birthYearTo: plan.birthYearTo ?? 2024, capacity: plan.capacity, createdAt: now,
  };
}

function only<Id>(rows: readonly { id: Id }[]): Id {
  const [row] = rows;
  if (row === undefined) throw new Error('the insert answered no id');
  return row.id;
}
