import { z } from 'zod';
import { KINDERGARTEN_ROLES, STAFF_ROLES } from '@balabaqsha/domain';
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

export const employeeFilter = z.object({ search: z.string().trim().max(60).nullish(), withoutRole: z.boolean().nullish() });
export const employeeRow = z.object({ id: z.uuid(), name: z.string(), login: z.string(), active: z.boolean(), sessions: z.number().int(), roles: z.array(roleView) });
export const employeeList = z.object({ rows: z.array(employeeRow), isCut: z.boolean() });

export const employeeInput = z.object({ id: field.id });
export const employeePage = employeeRow.omit({ sessions: true }).extend({
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
