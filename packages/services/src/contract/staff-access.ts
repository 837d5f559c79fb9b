import { z } from 'zod';
import { CALLERS } from '@balabaqsha/auth';
import { EMPLOYEE_SORTS, KINDERGARTEN_ROLES, RESET_KINDS, STAFF_ROLES, storable } from '@balabaqsha/domain';
import * as field from './fields.ts';

/** Whether a role counts today: not yet, now, or no more (S1). */
const roleState = z.enum(['COMING', 'IN_FORCE', 'ENDED']);
const roleView = z.object({
  id: z.uuid(),
  role: z.enum(STAFF_ROLES),
  city: field.trilingual,
  kindergarten: field.trilingual.nullable(),
  validFrom: field.localDate,
  validTo: field.localDate.nullable(),
  state: roleState,
});
export type RoleView = z.infer<typeof roleView>;
/** A role on its employee's page. `ended`: who ended it today, and the last day that it had; it can be given back. */
export const roleOnPage = roleView.extend({ ended: z.object({ by: z.string(), at: z.date(), validTo: field.localDate.nullable() }).nullable() });
export type RoleOnPage = z.infer<typeof roleOnPage>;

export const employeeFilter = z.object({ search: z.string().overwrite(storable).trim().max(60).nullish(), withoutRole: z.boolean().nullish(), sort: z.enum(EMPLOYEE_SORTS).nullish(), descending: z.boolean().nullish(), after: z.string().max(100).nullish() });
export const employeeRow = z.object({ id: z.uuid(), name: z.string(), login: z.string(), active: z.boolean(), signedInAt: z.date().nullable(), sessions: z.number().int(), roles: z.array(roleView) });
export const employeeList = z.object({ rows: z.array(employeeRow), next: z.string().nullable() });

export const employeeInput = z.object({ id: field.id });
export const employeePage = employeeRow.omit({ sessions: true, signedInAt: true }).extend({
  roles: z.array(roleOnPage),
  /** E.164; `null` where nobody has noted it. */
  phone: z.string().nullable(),
  /** Of the administrator himself: his rights are for others to change. */
  isSelf: z.boolean(),
  sessions: z.array(z.object({ id: z.string(), createdAt: z.date(), lastSeenAt: z.date().nullable(), userAgent: z.string() })),
  /** Where a role can be given. */
  cities: z.array(z.object({ id: z.uuid(), name: field.trilingual, kindergartens: z.array(z.object({ id: z.uuid(), name: field.trilingual })) })),
});
export type EmployeePage = z.infer<typeof employeePage>;

const isAtKindergarten = (role: string): boolean => KINDERGARTEN_ROLES.some((each) => each === role);
const validTo = z.preprocess((value) => (value === '' ? null : value), field.localDate.nullable());
/** A role with its place: the kindergarten for roles that are held at one, and for no others. */
export const giveRoleInput = z
  .object({ staffId: field.id, role: z.enum(STAFF_ROLES, { error: 'REQUIRED' }), cityId: z.uuid({ error: 'REQUIRED' }), kindergartenId: z.preprocess((value) => (value === '' ? null : value), field.id.nullable()), validFrom: field.localDate, validTo })
  .refine(({ role, kindergartenId }) => isAtKindergarten(role) === (kindergartenId !== null), { path: ['kindergartenId'], error: 'INVALID_VALUE' })
  .refine((given) => given.validTo === null || given.validTo >= given.validFrom, { path: ['validTo'], error: 'DATE_ORDER' });
/** The last day of a role; `null` for no end. */
export const prolongRoleInput = z.object({ id: field.id, validTo });
export const roleInput = z.object({ id: field.id });
export const endStaffSessionInput = z.object({ staffId: field.id, sessionId: z.string().max(100).nullish() });

/* A second factor, or password and second factor, set up anew, by two people (S2) */
export const askResetInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('SECOND_FACTOR'), staffId: field.id, reason: field.text(500) }),
  /** `phone`: where the code goes; the second administrator sees it before he agrees. */
  z.object({ kind: z.literal('ACCESS'), staffId: field.id, reason: field.text(500), phone: field.phone, locale: field.locale }),
], { error: 'REQUIRED' });
export const pendingResets = z.array(
  z.object({
    id: z.uuid(),
    kind: z.enum(RESET_KINDS),
    /** E.164. Of `ACCESS`: where the code will go. */
    phone: z.string().nullable(),
    employee: z.object({ id: z.uuid(), name: z.string() }),
    reason: z.string(),
    askedBy: z.string(),
    askedAt: z.date(),
    expiresAt: z.date(),
    /** `false` for who asked, and for the employee himself. */
    mayDecide: z.boolean(),
  }),
);
export const decideResetInput = z.object({ id: field.id, decision: z.enum(['APPROVED', 'REFUSED'], { error: 'REQUIRED' }) });
/** The code that the employee is told, shown once; `null` after a refusal, and where it goes to his phone. */
export const resetDecided = z.object({ code: z.string().nullable() });
export const beginSetUpInput = z.object({ login: field.text(60), password: field.password, resetCode: field.text(40) });
export const setUpBegun = z.object({ ticket: z.string(), secret: z.string() });
export const finishSetUpInput = z.object({ ticket: field.text(100), code: field.code, userAgent: z.string().max(400) });

/** Every procedure of the API: who may call it, and what the audit log calls that. */
export const accessMatrix = z.object({
  callers: z.array(z.enum(CALLERS)),
  actions: z.array(z.object({ action: z.string(), callers: z.array(z.enum(CALLERS)), audits: z.string().nullable() })),
});
