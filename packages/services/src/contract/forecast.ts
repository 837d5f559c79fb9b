import { z } from 'zod';
import { WAIT_UNKNOWN_REASONS } from '@balabaqsha/domain';
import * as field from './fields.ts';

const month = z.string().regex(/^\d{4}-\d{2}$/);

/** When a voucher can be expected, in whole months, and what that rests on; or why it can't be told. */
export const forecastView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('range'),
    /** First and last month, `YYYY-MM`. */
    from: month,
    to: month,
    /** In at least so many of ten cases. */
    inTen: z.number().int(),
    madeAt: z.date(),
    /** Complete months of history, and the vouchers of the correction type in them. */
    months: z.number().int(),
    offers: z.number().int(),
    /** Children who left suitable groups in the last 12 months. */
    seatsFreed: z.number().int(),
  }),
  z.object({ kind: z.literal('unknown'), reason: z.enum(WAIT_UNKNOWN_REASONS), madeAt: z.date().nullable() }),
]);
export type ForecastView = z.infer<typeof forecastView>;

/** Positions of the last months, one a week and today's, oldest first. */
export const positionTrend = z.array(z.object({ date: field.localDate, position: z.number().int() }));
export type PositionTrend = z.infer<typeof positionTrend>;
