import { isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, city, group, kindergarten, lane, voucher } from '@balabaqsha/db/schema';
import { PROBLEM_SUBJECTS } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { ProblemBoard } from '../contract/problem.ts';
import type { Problem } from './problem.ts';

type Thing = ProblemBoard['present'][number]['thing'];
type Subject = Pick<Problem, 'code' | 'subject'>;

/** Finds what problems are about, with one question for each kind of thing. */
export async function thingsOf(tx: ReadTx, problems: readonly Subject[]): Promise<(problem: Subject) => Thing> {
  const named = (kind: (typeof PROBLEM_SUBJECTS)[Problem['code']]): string[] => [...new Set(problems.filter(({ code }) => PROBLEM_SUBJECTS[code] === kind).map(({ subject }) => subject))];
  const [vouchers, groups, cities, lanes] = await Promise.all([
    findVouchers(tx, named('VOUCHER')),
    findGroups(tx, named('GROUP')),
    findCities(tx, named('CITY')),
    findLanes(tx, named('LANE')),
  ]);
  const found = { VOUCHER: vouchers, GROUP: groups, CITY: cities, LANE: lanes };
  return ({ code, subject }) => {
    const kind = PROBLEM_SUBJECTS[code];
    if (kind === 'AUDIT_LOG') return { kind };
    return kind === 'APPLICATION' ? { kind, number: Number(subject) } : (found[kind].get(subject) ?? null);
  };
}

async function findVouchers(tx: ReadTx, codes: readonly string[]): Promise<Map<string, Thing>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.select({ code: voucher.code, number: application.number }).from(voucher).innerJoin(application, eq(application.id, voucher.applicationId)).where(isOneOf(voucher.code, codes));
  return new Map(rows.map((row) => [row.code, { kind: 'VOUCHER', ...row }]));
}

async function findGroups(tx: ReadTx, ids: readonly string[]): Promise<Map<string, Thing>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: group.id, name: group.name, kindergarten: kindergarten.name }).from(group).innerJoin(kindergarten, eq(kindergarten.id, group.kindergartenId)).where(isOneOf(group.id, ids));
  return new Map(rows.map((row) => [row.id, { kind: 'GROUP', ...row }]));
}

async function findCities(tx: ReadTx, ids: readonly string[]): Promise<Map<string, Thing>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: city.id, name: city.name }).from(city).where(isOneOf(city.id, ids));
  return new Map(rows.map(({ id, name }) => [id, { kind: 'CITY', name }]));
}

async function findLanes(tx: ReadTx, ids: readonly string[]): Promise<Map<string, Thing>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: lane.id, correctionType: lane.correctionType, birthYear: lane.birthYear, city: city.name }).from(lane).innerJoin(city, eq(city.id, lane.cityId)).where(isOneOf(lane.id, ids));
  return new Map(rows.map(({ id, ...row }) => [String(id), { kind: 'LANE', ...row }]));
}
