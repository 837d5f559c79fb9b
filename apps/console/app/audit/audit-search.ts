import { isLocalDate, type LocalDate } from '@balabaqsha/domain';
import { AUDIT_ACTIONS } from '@balabaqsha/i18n/console/audit-actions';
import { addressAt, queryOf } from '../table/address.ts';

/** What of the log is wanted, as it stands in the address. */
export interface AuditSearch {
  action: string | null;
  from: LocalDate | null;
  to: LocalDate | null;
  number: number | null;
  /** A part of an employee's name or login. */
  who: string | null;
  /** Only what was looked at; `null` for everything. */
  reads: true | null;
  before: number | null;
}

/** Reads the search of an address; what makes no sense is left out, as nothing was asked for. */
export function auditSearchOf(query: URLSearchParams): AuditSearch {
  const day = (name: string): LocalDate | null => {
    const text = query.get(name) ?? '';
    return isLocalDate(text) ? text : null;
  };
  const text = (name: string): string | null => (query.get(name) ?? '').trim().slice(0, 60) || null;
  const whole = (name: string): number | null => {
    const n = Number((query.get(name) ?? '').replace(/\D/g, ''));
    return Number.isSafeInteger(n) && n > 0 ? n : null;
  };
  return { action: AUDIT_ACTIONS.find((each) => each === query.get('action')) ?? null, from: day('from'), to: day('to'), number: whole('number'), who: text('who'), reads: query.has('reads') ? true : null, before: whole('before') };
}

/** What stands behind the question mark for a search. @param also what the page is told besides */
export function auditQuery(search: AuditSearch, also: Readonly<Record<string, string>> = {}): string {
  return queryOf({ ...search, ...also });
}

/** The address of a search. @param also what the page is told besides */
export function auditAddress(search: AuditSearch, also: Readonly<Record<string, string>> = {}): string {
  return addressAt('/audit', auditQuery(search, also));
}
