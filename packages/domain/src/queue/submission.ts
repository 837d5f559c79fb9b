/** What orders a lane (Q1). The sequence decides where the instants are the same. */
export interface Submission {
  submittedAt: Date;
  submitSequence: number;
}

/** Queue order: negative where `a` was sent before `b` (Q1). */
export function compareSubmission(a: Submission, b: Submission): number {
  return a.submittedAt.getTime() - b.submittedAt.getTime() || a.submitSequence - b.submitSequence;
}
