import { z } from 'zod';
import { EMPLOYEE_SORTS, KINDERGARTEN_ROLES, STAFF_ROLES, type ErrorCode } from '@balabaqsha/domain';
import * as field from './fields.ts';
import { roleOfOfficer } from './kindergarten-registry.ts';
import { roleOnPage } from './staff-access.ts';

const says = (code: ErrorCode) => ({ error: code });
const roleState = z.enum(['COMING', 'IN_FORCE', 'ENDED']);
const invitationState = z.enum(['PENDING', 'EXPIRED', 'USED', 'WITHDRAWN']);

/* Employees of a city (S1) */
/** Those who have no role in the city today, and those who were invited and have not come in. */
export const STAFF_KINDS = ['WITHOUT_ROLE', 'INVITED'] as const;
export const cityStaffInput = z.object({
  search: field.optionalText(100),
  role: z.enum(STAFF_ROLES).nullish().catch(null),
  kind: z.enum(STAFF_KINDS).nullish().catch(null),
  sort: z.enum(EMPLOYEE_SORTS).nullish().catch(null),
  descending: z.boolean().nullish(),
  /** `next` of the page before. */
  after: z.string().max(100).nullish().catch(null),
});
export const staffRow = z.object({
  id: z.uuid(),
  name: z.string(),
  login: z.string(),
  active: z.boolean(),
  /** `null` for those who never did, or of whom nobody knows. */
  signedInAt: z.date().nullable(),
  /** Of the newest invitation; `null` for those who were never invited. */
  invitation: invitationState.nullable(),
  roles: z.array(z.object({ id: z.uuid(), role: z.enum(STAFF_ROLES), kindergarten: field.trilingual.nullable(), validFrom: field.localDate, validTo: field.localDate.nullable(), state: roleState })),
});
export const cityStaff = z.object({ rows: z.array(staffRow), next: z.string().nullable() });

/* One employee as his city's officer sees him */
export const registryEmployeeInput = z.object({ id: field.id });
export const registryEmployee = z.object({
  id: z.uuid(),
  name: z.string(),
  login: z.string(),
  active: z.boolean(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  isSelf: z.boolean(),
  /** Whether the officer answers for him alone: all of his roles are ones that officers give, in this city. */
  isOwn: z.boolean(),
  invitation: z.object({ state: invitationState, sentAt: z.date(), expiresAt: z.date() }).nullable(),
  /** Whether an invitation can be sent. */
  mayInvite: z.boolean(),
  roles: z.array(roleOnPage.extend({ mayChange: z.boolean() })),
  /** Where a role can be given: open kindergartens of the city. */
  kindergartens: z.array(z.object({ id: z.uuid(), name: field.trilingual })),
  /** Stands for phone and e-mail as they are now. */
  seal: z.string(),
});
export type RegistryEmployee = z.infer<typeof registryEmployee>;
/** Where an employee can be given a role, for the form of a new one. */
export const employeePlaces = z.array(z.object({ id: z.uuid(), name: field.trilingual }));

const emptyIsNull = (value: unknown) => (value === '' ? null : value);
const isAtKindergarten = (role: string): boolean => KINDERGARTEN_ROLES.some((each) => each === role);
const roleFields = { role: roleOfOfficer, kindergartenId: z.preprocess(emptyIsNull, field.id.nullable()), validFrom: field.localDate, validTo: z.preprocess(emptyIsNull, field.localDate.nullable()) };
interface RoleFields {
  role: string;
  kindergartenId: string | null;
  validFrom: string;
  validTo: string | null;
}
const hasPlace = ({ role, kindergartenId }: RoleFields): boolean => !isAtKindergarten(role) || kindergartenId !== null;
const needsNoPlace = ({ role, kindergartenId }: RoleFields): boolean => isAtKindergarten(role) || kindergartenId === null;
const inOrder = ({ validFrom, validTo }: RoleFields): boolean => validTo === null || validTo >= validFrom;
const PLACE_MISSING = { path: ['kindergartenId'], error: 'REQUIRED' satisfies ErrorCode };
const NO_PLACE = { path: ['kindergartenId'], error: 'INVALID_VALUE' satisfies ErrorCode };
const DAYS_IN_ORDER = { path: ['validTo'], error: 'DATE_ORDER' satisfies ErrorCode };
const contacts = { phone: field.phone, email: z.preprocess(emptyIsNull, field.email.nullable()) };

/** A new employee with his first role and where his invitation goes. */
export const addEmployeeInput = z
  .object({ iin: field.iin, surname: field.text(120), name: field.text(120), patronymic: field.optionalText(120), login: field.login, ...contacts, locale: z.enum(['ru', 'kk', 'en'], says('REQUIRED')), ...roleFields })
  .refine(hasPlace, PLACE_MISSING)
  .refine(needsNoPlace, NO_PLACE)
  .refine(inOrder, DAYS_IN_ORDER);
export const employeeAdded = z.object({ id: z.uuid() });
export const giveCityRoleInput = z.object({ staffId: field.id, ...roleFields }).refine(hasPlace, PLACE_MISSING).refine(needsNoPlace, NO_PLACE).refine(inOrder, DAYS_IN_ORDER);
export const changeContactsInput = z.object({ staffId: field.id, seal: z.string().max(100), ...contacts });
export const sendInvitationInput = z.object({ staffId: field.id, locale: field.locale });
export const withdrawInvitationInput = z.object({ staffId: field.id });

/* The invited employee's own steps (S2) */
export const acceptInvitationInput = z
  .object({ login: field.text(60), code: field.text(40), password: field.newPassword, passwordAgain: z.string() })
  .refine((v) => v.password === v.passwordAgain.normalize('NFC'), { path: ['passwordAgain'], error: 'PASSWORD_MISMATCH' satisfies ErrorCode });
