import { APPLICATION_STATES, VOUCHER_STATES, storable } from '@balabaqsha/domain';
import { z } from 'zod';
import * as field from './fields.ts';

export const findInput = z.object({ text: z.string().overwrite(storable).max(100) });

/** An application and where it opens for whoever asked: as a case of the city, or among those that await his review; `renewal`: by its new conclusion. */
const foundApplication = z.object({ number: z.number().int(), childName: z.string(), birthYear: z.number().int(), state: z.enum(APPLICATION_STATES), opens: z.enum(['CASE', 'REVIEW']), renewal: z.uuid().nullable() });

/** A child of the employee's own kindergarten: one who goes there, or one whose enrolment is under way (S4). */
const foundChild = z.object({ enrolmentId: z.uuid(), number: z.number().int(), childName: z.string(), birthYear: z.number().int(), group: z.string(), enrolled: z.boolean() });
/** An employee and where he opens for whoever asked: among those of the city, or among those of all cities. */
const foundEmployee = z.object({ id: z.uuid(), name: z.string(), login: z.string(), opens: z.enum(['CITY', 'ALL']) });

/** What was found; `logged`: numbers of applications whose entries in the log the employee may read; `more` where there is more than is shown, so that a few more letters would help. */
export const found = z.object({
  applications: z.array(foundApplication),
  vouchers: z.array(z.object({ code: z.string(), state: z.enum(VOUCHER_STATES), applicationNumber: z.number().int() })),
  kindergartens: z.array(z.object({ id: z.uuid(), name: field.trilingual })),
  children: z.array(foundChild),
  employees: z.array(foundEmployee),
  letters: z.array(z.object({ id: z.uuid(), name: z.string(), at: z.date(), handled: z.boolean() })),
  logged: z.array(z.number().int()),
  more: z.boolean(),
});
export type Found = z.infer<typeof found>;
