import type { ReadTx } from '@balabaqsha/db';
import { conclusionValid, type ErrorCode, type ErrorParams, type FileId, type GuardianId, type LocalDate } from '@balabaqsha/domain';
import type { TypedConclusion } from '../contract/conclusion.ts';
import { isOwnConclusion } from './save-draft.ts';

export interface ConclusionProblem {
  field: keyof TypedConclusion;
  code: ErrorCode;
  params?: ErrorParams;
}

/**
 * Everything that is wrong with a conclusion that a guardian typed in, each at its field (Q2, Q10): FILE_MISSING,
 * DATE_IN_FUTURE, DATE_ORDER, CONCLUSION_EXPIRED.
 * @param known.birthDate of the child, where the child is known
 * @param known.today the day in Almaty
 */
export async function conclusionProblems(tx: ReadTx, guardianId: GuardianId, typed: TypedConclusion, known: { birthDate: LocalDate | undefined; today: LocalDate }): Promise<ConclusionProblem[]> {
  const problems: ConclusionProblem[] = [];
  if (!(await isOwnConclusion(tx, guardianId, typed.conclusionFileId as FileId))) problems.push({ field: 'conclusionFileId', code: 'FILE_MISSING' });
  if (typed.conclusionIssuedOn > known.today) problems.push({ field: 'conclusionIssuedOn', code: 'DATE_IN_FUTURE' });
  else if (known.birthDate !== undefined && typed.conclusionIssuedOn < known.birthDate) problems.push({ field: 'conclusionIssuedOn', code: 'DATE_ORDER' });
  if (typed.conclusionValidUntil < typed.conclusionIssuedOn) problems.push({ field: 'conclusionValidUntil', code: 'DATE_ORDER' });
  else if (!conclusionValid(typed.conclusionValidUntil, known.today)) problems.push({ field: 'conclusionValidUntil', code: 'CONCLUSION_EXPIRED' });
  return problems;
}
