import { z } from 'zod';
import { ANNULMENT_REASONS, CORRECTION_TYPES, INSTRUCTION_LANGUAGES, PHOTO_TYPES, VOUCHER_STATES, storable } from '@balabaqsha/domain';
import * as field from './fields.ts';

/** A count, or `null` where fewer than 5 people stand behind it (P4). */
const maskedCount = z.number().int().nullable();

/** Live numbers of the home page (P1). */
export const homeNumbers = z.object({
  waiting: maskedCount,
  vouchersThisMonth: maskedCount,
  freeSeats: z.number().int(),
  kindergartens: z.number().int(),
  /** Days from sending to the voucher, median of the last 12 months; `null` where there are too few. */
  medianWaitDays: z.number().int().nullable(),
});
export const cityList = z.array(z.object({ id: z.uuid(), code: z.string(), name: field.trilingual, live: z.boolean(), latitude: z.number(), longitude: z.number(), phone: z.string().nullable(), whatsapp: z.string().nullable() }));

export const kindergartenFilter = z.object({
  search: z.string().overwrite(storable).max(100).default(''),
  districtId: z.uuid().nullish().catch(null),
  correctionType: z.enum(CORRECTION_TYPES).nullish().catch(null),
  language: z.enum(INSTRUCTION_LANGUAGES).nullish().catch(null),
  onlyFree: z.boolean().default(false),
});
/** A picture with what it shows, in pixels of its large size. */
const publicPhoto = z.object({ id: z.uuid(), description: field.trilingual, width: z.number().int(), height: z.number().int() });
export const kindergartenCard = z.object({
  id: z.uuid(),
  name: field.trilingual,
  district: field.trilingual,
  address: field.trilingual,
  phone: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  /** The first picture of its page. */
  photo: publicPhoto.nullable(),
  correctionTypes: z.array(z.enum(CORRECTION_TYPES)),
  languages: z.array(z.enum(INSTRUCTION_LANGUAGES)),
  capacity: z.number().int(),
  /** Seats of open groups that nobody holds. Vouchers may already be promised some of them. */
  freeSeats: z.number().int(),
});
export const kindergartenCatalogue = z.object({ districts: z.array(z.object({ id: z.uuid(), name: field.trilingual })), kindergartens: z.array(kindergartenCard) });
export const kindergartenPage = kindergartenCard.extend({
  /** Further numbers, E.164. */
  otherPhones: z.array(z.string()),
  /** Hours as `readSchedule` reads them, or in words; empty where nothing is known. */
  schedule: z.string(),
  description: field.trilingual.nullable(),
  photos: z.array(publicPhoto),
  groups: z.array(z.object({ id: z.uuid(), name: z.string(), language: z.enum(INSTRUCTION_LANGUAGES), correctionTypes: z.array(z.enum(CORRECTION_TYPES)), birthYearFrom: z.number().int(), birthYearTo: z.number().int(), capacity: z.number().int(), free: z.number().int() })),
});
export const kindergartenInput = z.object({ id: field.id });
export const kindergartenPhotoInput = z.object({ id: field.id, size: z.enum(['LARGE', 'SMALL']).default('LARGE') });
export const photoContent = z.object({ type: z.enum(PHOTO_TYPES), bytes: z.instanceof(Uint8Array) });

/** The public queue (P5): no name, no IIN, ever. */
export const queueInput = z.object({ correctionType: z.enum(CORRECTION_TYPES).nullish().catch(null), birthYear: z.coerce.number().int().nullish().catch(null), page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1) });
export const publicQueue = z.object({
  lanes: z.array(z.object({ correctionType: z.enum(CORRECTION_TYPES), birthYear: z.number().int(), waiting: z.number().int() })),
  lane: z
    .object({
      correctionType: z.enum(CORRECTION_TYPES),
      birthYear: z.number().int(),
      waiting: z.number().int(),
      page: z.number().int(),
      pages: z.number().int(),
      /** Months, `YYYY-MM`, in which those who stand last most likely get their vouchers; a new application comes after them. */
      lastWait: z.object({ from: z.string(), to: z.string() }).nullable(),
      rows: z.array(z.object({ position: z.number().int(), number: z.number().int(), submittedAt: z.date() })),
    })
    .nullable(),
});
export const findPositionInput = z.object({ number: field.applicationNumber });
export const foundPosition = z.object({ number: z.number().int(), correctionType: z.enum(CORRECTION_TYPES), birthYear: z.number().int(), position: z.number().int(), of: z.number().int(), page: z.number().int() }).nullable();

export const statistics = z.object({
  /** When it was counted. */
  asOf: z.date(),
  totals: z.object({ waiting: maskedCount, vouchersIssued: maskedCount, enrolled: maskedCount, freeSeats: z.number().int(), medianWaitDays: z.number().int().nullable() }),
  byCorrectionType: z.array(z.object({ correctionType: z.enum(CORRECTION_TYPES), waiting: maskedCount, vouchers: maskedCount, enrolled: maskedCount, freeSeats: z.number().int() })),
  byBirthYear: z.array(z.object({ birthYear: z.number().int(), waiting: maskedCount, enrolled: maskedCount })),
  byDistrict: z.array(z.object({ district: field.trilingual, kindergartens: z.number().int(), capacity: z.number().int(), freeSeats: z.number().int() })),
  /** The last 12 months, `YYYY-MM`, the present one last. */
  vouchersByMonth: z.array(z.object({ month: z.string(), vouchers: maskedCount })),
  /** How many waited when each of these months ended; in the present one, how many wait now. */
  waitingByMonth: z.array(z.object({ month: z.string(), waiting: maskedCount })),
  /** Families by how many days they waited for their vouchers of these months: `from` to `to`, or longer. */
  waits: z.array(z.object({ from: z.number().int(), to: z.number().int().nullable(), families: maskedCount })),
});
export type Statistics = z.infer<typeof statistics>;

export const voucherCheckInput = z.object({ code: z.string().min(4).max(40) });
export const voucherCheck = z.object({ code: z.string(), state: z.enum(VOUCHER_STATES), annulmentReason: z.enum(ANNULMENT_REASONS).nullable(), validUntil: z.date().nullable() }).nullable();

export const supportInput = z.object({
  name: field.text(120),
  contact: field.text(120),
  text: field.text(3000),
  locale: field.locale,
  attachment: z.object({ name: field.text(255), bytes: z.instanceof(Uint8Array) }).nullable(),
});
