/** What can be wrong with the audit log (S5). */
export const AUDIT_FINDINGS = ['ALTERED', 'TAIL_CUT', 'REPLACED', 'OUTSIDE'] as const;
export type AuditFinding = (typeof AUDIT_FINDINGS)[number];

/** What a check of the audit log's chain has shown. */
export interface AuditCheckOutcome {
  /** Entries that hold, from the first on. */
  links: number;
  /** Position of the first entry that was altered or is missing before others; `null` where there is none. */
  broken: number | null;
  /** Entries at the end of the chain that an earlier check has seen and that are there no more. */
  missing: number;
  /** Position of an entry that an earlier check has seen as another one; `null` where there is none. */
  replaced: number | null;
  /** Entries that are bound to none though later ones are. */
  unsealed: number;
}

/** What is wrong with the log by a check, the worst first; nothing where the log is whole (S5). */
export function auditFindings({ broken, missing, replaced, unsealed }: Omit<AuditCheckOutcome, 'links'>): AuditFinding[] {
  const isFound: Record<AuditFinding, boolean> = { ALTERED: broken !== null, TAIL_CUT: missing > 0, REPLACED: replaced !== null, OUTSIDE: unsealed > 0 };
  return AUDIT_FINDINGS.filter((each) => isFound[each]);
}
