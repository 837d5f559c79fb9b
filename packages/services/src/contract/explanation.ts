import { z } from 'zod';
import { APPLICATION_EVENTS } from '@balabaqsha/domain';
import * as field from './fields.ts';

/** `since`: the calendar day from whose beginning a change of position is explained; the whole waiting where it is left out. */
export const explanationInput = z.object({ number: field.applicationNumber, since: field.localDate.nullish() });

const place = z.object({ position: z.number().int(), of: z.number().int() });

/** Why a position is what it is (Q6). `then` and the causes add up to `now` exactly. */
export const positionExplanation = z.object({
  now: place,
  /** From when on it is explained: the asked day, or the moment at which the application came into the queue if that is later. */
  since: z.date(),
  then: z.number().int(),
  causes: z.array(z.object({ event: z.enum(APPLICATION_EVENTS), change: z.number().int() })),
  /** The newest single moves; `submittedAt` is of the application that moved. */
  moves: z.array(z.object({ at: z.date(), event: z.enum(APPLICATION_EVENTS), change: z.number().int(), submittedAt: z.date() })),
  /** Position at the end of each day. */
  days: z.array(z.object({ date: field.localDate, position: z.number().int() })),
});
export type PositionExplanation = z.infer<typeof positionExplanation>;

export const PASSED_OVER_REASONS = ['NO_SUITABLE_SEAT', 'SEATS_PROMISED', 'CONCLUSION_EXPIRED'] as const;
const passedOverReason = z.enum(PASSED_OVER_REASONS);

/** Why this voucher came, or why none has come yet (V1, V2, Q10). */
export const voucherExplanation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('OFFERED'),
    at: z.date(),
    /** The place in the lane right before. */
    position: z.number().int(),
    seatsFree: z.number().int(),
    /** Who stood before it in its lane and got none in the same run. */
    passedOver: z.array(z.object({ reason: passedOverReason, count: z.number().int() })),
  }),
  z.object({
    kind: z.literal('WAITING'),
    /** Free seats that suit the child, and how many of all free seats are promised to vouchers already. */
    seatsSuitable: z.number().int(),
    seatsPromised: z.number().int(),
    /** `OTHERS_AHEAD`: seats that suit would go to those before. `null`: the next run would offer a voucher. */
    reason: z.enum([...PASSED_OVER_REASONS, 'OTHERS_AHEAD']).nullable(),
    lastRun: z.object({ at: z.date(), offered: z.number().int(), passedOver: passedOverReason.nullable() }).nullable(),
  }),
]);
export type VoucherExplanation = z.infer<typeof voucherExplanation>;

/** Everything that can be asked of a place in the queue; `position` only while the application waits. */
export const explanation = z.object({ number: field.applicationNumber, position: positionExplanation.nullable(), voucher: voucherExplanation.nullable() });
export type Explanation = z.infer<typeof explanation>;
