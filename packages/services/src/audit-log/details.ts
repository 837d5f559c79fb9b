import { AUDIT_DETAILS, type AuditDetail } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { auditPage } from '../contract/staff.ts';
import { isId, type Subject, type SubjectName } from './subject-names.ts';

interface Entry extends Subject {
  details: Readonly<Record<string, string | number | boolean | null>>;
}

type Told = z.output<typeof auditPage>['rows'][number]['details'];

/** What the ids of some details belong to; other ids mean nothing to people. */
const KINDS: Readonly<Partial<Record<AuditDetail, string>>> = { city: 'city', kindergarten: 'kindergarten', kindergartenId: 'kindergarten', reason: 'reason', guardian: 'guardian', from: 'staff' };

/** What the details of an entry name by an id, so that its name can be looked up with those of the subjects. */
export function detailsIn({ details }: Entry): Subject[] {
  return Object.entries(KINDS).flatMap(([name, subjectKind]) => {
    const id = details[name];
    return typeof id === 'string' && isId(id) ? [{ subjectKind, subjectId: id }] : [];
  });
}

/** The details of an entry that people can use, in their order; ids by their names, and none that stays an id. */
export function toldDetails(entry: Entry, nameOf: (subject: Subject) => SubjectName | null): Told {
  return AUDIT_DETAILS.flatMap((name) => {
    const value = valueOf(name, entry.details[name], nameOf);
    // The number that the entry is about stands beside it already.
    return value === null || value === '' || (name === 'application' && nameOf(entry) === `№ ${String(value)}`) ? [] : [{ name, value }];
  });
}

function valueOf(name: AuditDetail, value: string | number | boolean | null | undefined, nameOf: (subject: Subject) => SubjectName | null): Told[number]['value'] | null {
  if (typeof value !== 'string' || !isId(value)) return value ?? null;
  return nameOf({ subjectKind: KINDS[name] ?? '', subjectId: value });
}
