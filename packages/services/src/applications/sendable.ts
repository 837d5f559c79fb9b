import type { ReadTx } from '@balabaqsha/db';
import { application, child, city, group, guardianship, kindergarten } from '@balabaqsha/db/schema';
import {
  agedOut, DomainError, yearOf,
  type ChildId, type CityId, type ErrorCode, type ErrorParams, type FileId, type GuardianId, type KindergartenId, type LocalDate,
} from '@balabaqsha/domain';
import { and, arrayContains, eq, isNull, ne } from 'drizzle-orm';
import { loadRules } from '../city-rules/index.ts';
import type { SendApplicationInput } from '../contract/application.ts';
import { loadOffered } from '../correction-types/offers.ts';
import { conclusionProblems } from './conclusion-problems.ts';

/** What the checks found out on the way. */
export interface Sendable {
  cityId: CityId;
  childId: ChildId;
  kindergartenId: KindergartenId;
  conclusionFileId: FileId;
  birthYear: number;
}

interface Problem {
  field: keyof SendApplicationInput;
  code: ErrorCode;
  params?: ErrorParams;
}

/**
 * Checks a filled-in form against everything that the system knows (Q2, Q7, Q10, Q11, C3). All that is wrong is told at
 * once, each at its field; the first one is the refusal's own code.
 * @param now UTC instant of the sending
 * @throws DomainError NOT_FOUND, CHILD_UNCONFIRMED, CHILD_TOO_OLD, APPLICATION_LIVE_EXISTS (with `number`),
 * CORRECTION_TYPE_NOT_OFFERED, KINDERGARTEN_UNSUITABLE, FILE_MISSING, DATE_IN_FUTURE, DATE_ORDER, CONCLUSION_EXPIRED, INVALID_VALUE
 */
export async function requireSendable(tx: ReadTx, guardianId: GuardianId, input: SendApplicationInput, now: Date): Promise<Sendable> {
  const sendable = { cityId: input.cityId as CityId, childId: input.childId as ChildId, kindergartenId: input.kindergartenId as KindergartenId, conclusionFileId: input.conclusionFileId as FileId };
  const found = await loadFacts(tx, guardianId, sendable);
  const rules = await loadRules(tx, sendable.cityId, now);
  const problems: Problem[] = [];
  const says = (field: Problem['field'], code: ErrorCode, params?: ErrorParams): void => void problems.push({ field, code, params });

  if (found.child === undefined) says('childId', 'NOT_FOUND');
  else if (found.child.guardianship !== 'CONFIRMED') says('childId', 'CHILD_UNCONFIRMED');
  else if (found.liveNumber !== null) says('childId', 'APPLICATION_LIVE_EXISTS', { number: found.liveNumber });
  else if (agedOut(found.child.birthDate, rules.today, rules.policy)) says('childId', 'CHILD_TOO_OLD');

  problems.push(...(await conclusionProblems(tx, guardianId, input, { birthDate: found.child?.birthDate, today: rules.today })));

  if (!found.cityIsLive) says('cityId', 'INVALID_VALUE');
  else if (!(await loadOffered(tx, sendable.cityId, rules.today)).some((each) => each.correctionType === input.correctionType)) says('correctionType', 'CORRECTION_TYPE_NOT_OFFERED');
  else if (!(await takesCorrectionType(tx, sendable, input.correctionType))) says('kindergartenId', 'KINDERGARTEN_UNSUITABLE');

  const [first] = problems;
  if (first !== undefined) throw new DomainError(first.code, { params: first.params, fields: Object.fromEntries(problems.map(({ field, code }) => [field, code])) });
  if (found.child === undefined) throw new DomainError('NOT_FOUND', { field: 'childId' });
  return { ...sendable, birthYear: yearOf(found.child.birthDate) };
}

interface Facts {
  child: { birthDate: LocalDate; guardianship: string } | undefined;
  /** Of the application that the child has already (Q7). */
  liveNumber: number | null;
  cityIsLive: boolean;
}

async function loadFacts(tx: ReadTx, guardianId: GuardianId, { childId, cityId }: Pick<Sendable, 'childId' | 'cityId'>): Promise<Facts> {
  const [own] = await tx
    .select({ birthDate: child.birthDate, guardianship: guardianship.state })
    .from(guardianship)
    .innerJoin(child, eq(child.id, guardianship.childId))
    .where(and(eq(guardianship.guardianId, guardianId), eq(guardianship.childId, childId)));
  const [place] = await tx.select({ live: city.live }).from(city).where(eq(city.id, cityId));
  return { child: own, liveNumber: await liveApplicationOf(tx, childId), cityIsLive: place?.live ?? false };
}

/** Number of the child's application that is not archived, if there is one (Q7). */
export async function liveApplicationOf(tx: ReadTx, childId: ChildId): Promise<number | null> {
  const [row] = await tx
    .select({ number: application.number })
    .from(application)
    .where(and(eq(application.childId, childId), eq(application.queueType, 'SPECIAL'), ne(application.state, 'ARCHIVED')));
  return row?.number ?? null;
}

/** Whether the kindergarten is the city's and has an open group for this need (Q2). */
async function takesCorrectionType(tx: ReadTx, { kindergartenId, cityId }: Sendable | Omit<Sendable, 'birthYear'>, correctionType: SendApplicationInput['correctionType']): Promise<boolean> {
  const rows = await tx
    .select({ id: group.id })
    .from(group)
    .innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
    .where(and(eq(kindergarten.id, kindergartenId), eq(kindergarten.cityId, cityId), isNull(group.closedAt), arrayContains(group.correctionTypes, [correctionType])))
    .limit(1);
  return rows.length > 0;
}
