import { file } from '@balabaqsha/db/schema';
import type { ChildId, CityId, CorrectionType, FileId, InstructionLanguage, KindergartenId, LocalDate } from '@balabaqsha/domain';
import { applications, review, type Deps, type GuardianActor, type StaffActor } from '@balabaqsha/services';
import { addCity, addFamily, addStaff, type GroupPlan } from '@balabaqsha/testkit';

/** A child who queues again and again, with whoever acts for it. Plain data, so that other processes can be told. */
export interface ChaosFamily {
  guardian: GuardianActor;
  guardianIin: string;
  childId: ChildId;
  conclusionFileId: FileId;
  /** Good for every document that a contract asks for. */
  documentFileId: FileId;
  need: { correctionType: CorrectionType; language: InstructionLanguage; otherLanguageSuits: boolean };
}

export type ChaosGroup = Required<Omit<GroupPlan, 'capacity'>> & { id: string; name: string };

/** Eleven seats, forty children, and everybody who decides on something. */
export interface ChaosCity {
  cityId: CityId;
  kindergarten: { id: KindergartenId; bin: string };
  groups: ChaosGroup[];
  families: ChaosFamily[];
  reasons: { enrolmentRefusal: string; disenrolment: string };
  reviewer: StaffActor;
  clerk: StaffActor;
  director: StaffActor;
  officer: StaffActor;
}

/** Groups that overlap in what they take, so that a choice of one child can be in the way of another's guarantee (V2). */
const GROUPS: readonly GroupPlan[] = [
  { capacity: 3, language: 'KAZAKH', correctionTypes: ['SPEECH_SEVERE'] },
  { capacity: 2, language: 'RUSSIAN', correctionTypes: ['SPEECH_SEVERE', 'AUTISM'] },
  { capacity: 2, language: 'KAZAKH', correctionTypes: ['AUTISM'] },
  { capacity: 4, language: 'KAZAKH', correctionTypes: ['SPEECH_SEVERE', 'AUTISM'] },
];
const FAMILIES = 40;

/** Young enough for ten thousand rounds of moved clocks (Q11). */
const BORN = '2024-04-12' as LocalDate;
const YEARS = { birthYearFrom: 2019, birthYearTo: 2024 };

/** Makes the city through the use cases themselves; everybody waits in the queue, nobody has a voucher yet. */
export async function chaosCity(deps: Deps): Promise<ChaosCity> {
  const { cityId, kindergartens, reasons } = await addCity(deps, [GROUPS.map((group) => ({ ...group, ...YEARS }))]);
  const [kindergarten] = kindergartens;
  if (kindergarten === undefined) throw new Error('the city has no kindergarten');
  const at = { cityId, kindergartenId: kindergarten.id };
  const city: ChaosCity = {
    cityId,
    kindergarten,
    groups: kindergarten.groups.map(({ id }, index) => ({ id, name: `Топ ${index + 1}`, language: 'KAZAKH', correctionTypes: [], ...GROUPS[index], ...YEARS })),
    families: [],
    reasons,
    reviewer: await addStaff(deps, { role: 'PMPK_SPECIALIST', cityId }),
    clerk: await addStaff(deps, { role: 'KINDERGARTEN_CLERK', ...at }),
    director: await addStaff(deps, { role: 'KINDERGARTEN_DIRECTOR', ...at }),
    officer: await addStaff(deps, { role: 'CITY_OFFICER', cityId }),
  };
  for (let index = 0; index < FAMILIES; index += 1) {
    const family = await familyOf(deps, index);
    city.families.push(family);
    const { number } = await apply(deps, city, family);
    await review.confirmApplication(deps, city.reviewer, { number });
  }
  return city;
}

/** Half of them of each need; every third child is taught in Russian, to every fourth another language suits too. */
async function familyOf(deps: Deps, index: number): Promise<ChaosFamily> {
  const { guardian, guardianIin, childId, conclusionFileId } = await addFamily(deps, { birthDate: BORN });
  const documentFileId = await deps.db.write(async (tx) => {
    const [row] = await tx
      .insert(file)
      .values({ storageKey: 'none', name: 'справка.pdf', type: 'application/pdf', size: 1, sha256: '', purpose: 'CONTRACT_DOCUMENT', guardianId: guardian.guardianId, createdAt: deps.clock.now() })
      .returning({ id: file.id });
    if (row === undefined) throw new Error('the insert answered no id');
    return row.id;
  });
  const need = {
    correctionType: index % 2 === 0 ? 'SPEECH_SEVERE' : 'AUTISM',
    language: index % 3 === 0 ? 'RUSSIAN' : 'KAZAKH',
    otherLanguageSuits: index % 4 === 0,
  } as const;
  return { guardian, guardianIin, childId, conclusionFileId, documentFileId, need };
}

/** Sends an application for the child (Q2). */
export function apply(deps: Deps, { cityId, kindergarten }: ChaosCity, { guardian, childId, conclusionFileId, need }: ChaosFamily): Promise<{ number: number }> {
  return applications.sendApplication(deps, guardian, {
    queueType: 'SPECIAL', childId, conclusionFileId, conclusionNumber: 'A-1', conclusionIssuedOn: '2025-09-15' as LocalDate, conclusionValidUntil: '2199-01-15' as LocalDate,
    cityId, kindergartenId: kindergarten.id, ...need, consent: true,
  });
}
