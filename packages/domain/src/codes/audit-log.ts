/**
 * What the audit log calls it when somebody looked at people's data or took them out, and changed nothing (S5). A suffix
 * would not do: a search, an export and a download are looks too.
 */
export const AUDIT_READINGS = [
  'application.read', 'applications.read', 'appeals.read', 'audit.exported', 'audit.read', 'children.exported', 'children.read', 'conclusion.read', 'decision.read', 'decisions.read', 'deliveries.read',
  'employee.read', 'enrolment.read', 'file.read', 'guardianship.read', 'guardianships.read', 'kindergarten.closing-read', 'lane.read', 'notification.read', 'own-data.downloaded', 'people.found', 'report.downloaded',
  'staff.exported', 'support.read', 'voucher.read', 'vouchers.read',
] as const;

/**
 * Details of an entry that auditors are shown, in the order of a sentence. What is not here (ids of rows, sizes, marks of
 * pages) tells a person nothing and stays in the log.
 */
export const AUDIT_DETAILS = [
  'application', 'applications', 'role', 'city', 'kindergarten', 'kindergartenId', 'capacity', 'was', 'before', 'from', 'to', 'until', 'date', 'working', 'year', 'days', 'groups', 'movedDeadlines',
  'verdict', 'decision', 'state', 'reason', 'guardian', 'relation', 'purpose', 'document', 'contract', 'side', 'agreement', 'fields', 'changed', 'bin', 'wasBin', 'wasName', 'code',
  'report', 'format', 'correctionType', 'birthYear', 'language', 'sentFrom', 'sentTo', 'conclusionTo', 'offered', 'due', 'show', 'searched', 'by', 'byEmployee', 'reads', 'action',
  'count', 'shown', 'rows', 'kind', 'place', 'feature', 'channel', 'queue', 'retried', 'since', 'reaches', 'recipients', 'ended', 'found', 'handled', 'links', 'broken', 'missing', 'replaced', 'unsealed', 'hash',
] as const;
export type AuditDetail = (typeof AUDIT_DETAILS)[number];
