import { z } from 'zod';
import { APPLICATION_STATES, CLOSING_FATES, LOCALES, ROLES_OF_OFFICER, STAFF_ROLES, VOUCHER_STATES, type ErrorCode } from '@balabaqsha/domain';
import * as field from './fields.ts';
import { groupView, seatCounts } from './kindergarten.ts';

const says = (code: ErrorCode) => ({ error: code });

/* The city's table of kindergartens */
/** What the table is ordered by. */
export const KINDERGARTEN_SORTS = ['NAME', 'CAPACITY', 'FREE'] as const;
/** Which kindergartens: those that work, those that are closed, or those that work without a director. */
export const KINDERGARTEN_KINDS = ['OPEN', 'CLOSED', 'NO_DIRECTOR'] as const;
export const cityKindergartensInput = z.object({
  search: field.optionalText(100),
  districtId: z.uuid().nullish().catch(null),
  kind: z.enum(KINDERGARTEN_KINDS).nullish().catch(null),
  sort: z.enum(KINDERGARTEN_SORTS).default('NAME').catch('NAME'),
  descending: z.boolean().default(false),
  /** The language whose names give the order. */
  locale: z.enum(LOCALES).default('ru'),
  /** `next` of the page before. */
  after: z.string().max(1000).nullish(),
});
export const cityKindergarten = z.object({
  id: z.uuid(),
  name: field.trilingual,
  bin: z.string(),
  district: field.trilingual,
  address: field.trilingual,
  phone: z.string(),
  groups: z.number().int(),
  capacity: z.number().int(),
  taken: z.number().int(),
  free: z.number().int(),
  hasDirector: z.boolean(),
  closedFrom: field.localDate.nullable(),
});
const districts = z.array(z.object({ id: z.uuid(), code: z.string(), name: field.trilingual }));
export const cityKindergartens = z.object({ rows: z.array(cityKindergarten), next: z.string().nullable(), districts });

/* One kindergarten as its city's officer sees it */
export const registryKindergartenInput = z.object({ id: field.id });
export const registryKindergarten = z.object({
  id: z.uuid(),
  bin: z.string(),
  name: field.trilingual,
  district: z.object({ id: z.uuid(), name: field.trilingual }),
  address: field.trilingual,
  phone: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  closedFrom: field.localDate.nullable(),
  hasDirector: z.boolean(),
  groups: z.array(groupView.extend({ seats: seatCounts, awaitsYearChange: z.boolean() })),
  totals: seatCounts.omit({ couldChoose: true }).extend({ capacity: z.number().int() }),
  employees: z.array(z.object({ roleId: z.uuid(), staffId: z.uuid(), name: z.string(), login: z.string(), role: z.enum(STAFF_ROLES), validFrom: field.localDate, validTo: field.localDate.nullable(), state: z.enum(['COMING', 'IN_FORCE', 'ENDED']) })),
  districts,
  /** Stands for what can be changed: brought along by a change, so that nobody writes over a colleague. */
  seal: z.string(),
});
export type RegistryKindergarten = z.infer<typeof registryKindergarten>;

const inThree = (max: number) => z.object({ ru: field.text(max), kk: field.text(max), en: field.text(max) });
const naming = { bin: field.bin, name: inThree(150), districtId: z.uuid(says('REQUIRED')) };

export const addKindergartenInput = z.object({ ...naming, address: inThree(200), phone: field.calledPhone, coordinates: field.coordinates });
export const kindergartenAdded = z.object({ id: z.uuid() });
export const changeKindergartenInput = z.object({ id: field.id, seal: z.string().max(100), ...naming });

/** What closing a kindergarten would touch, before it is done (V2). */
export const closingPreview = z.object({
  obstacle: z.enum(['SEATS_TAKEN', 'SEATS_PROMISED']).nullable(),
  groups: z.number().int(),
  /** Children in its groups, and seats for which an enrolment is going on. */
  enrolled: z.number().int(),
  reserved: z.number().int(),
  freeSeats: z.number().int(),
  /** Numbers of applications whose vouchers would find no seat. */
  withoutSeat: z.array(z.number().int()),
  /** Live applications that name it as their wish (Q8): they stay in the queue. */
  wishes: z.number().int(),
  employees: z.number().int(),
  seal: z.string(),
});
export type ClosingPreview = z.infer<typeof closingPreview>;
/** Children whom the closing would touch, by what it means for them: how many, and the first of them. */
export const closingChildren = z.array(
  z.object({
    fate: z.enum(CLOSING_FATES),
    total: z.number().int(),
    rows: z.array(z.object({ number: z.number().int(), childName: z.string(), state: z.enum(APPLICATION_STATES), voucher: z.object({ state: z.enum(VOUCHER_STATES), deadline: z.date().nullable() }).nullable() })),
  }),
);
export type ClosingChildren = z.infer<typeof closingChildren>;
/** `from`: the day from which it is closed. `seen`: the seal of the preview. */
export const closeKindergartenInput = z.object({ id: field.id, from: field.localDate, seen: z.string().max(100).nullish() });

/** Roles that an officer gives; of the others he reads. */
export const roleOfOfficer = z.enum(ROLES_OF_OFFICER, says('REQUIRED'));
