import { z } from 'zod';
import { WORK_KINDS } from '@balabaqsha/domain';
import * as field from './fields.ts';

const count = z.number().int();

/** Work of one kind that waits for the employee: how much, and the most urgent of it. Nothing in it names a person. */
export const awaitedWork = z.object({
  kind: z.enum(WORK_KINDS),
  count,
  /** There is more than was counted. */
  atLeast: z.boolean(),
  overdue: count,
  /** When the most urgent is due, where anything says. */
  dueAt: z.date().nullable(),
  /** Since when the oldest waits, where that says more than when it is due. */
  since: z.date().nullable(),
  /** What the address of the most urgent ends with; `null` where it has none of its own. */
  key: z.string().nullable(),
  /** Number of its application. */
  number: count.nullable(),
  /** Its name, where a group or a kindergarten is meant. */
  name: z.union([z.string(), field.trilingual]).nullable(),
});
export type AwaitedWork = z.infer<typeof awaitedWork>;

export const today = z.object({
  /** The most urgent first; kinds of which nothing waits are left out. */
  work: z.array(awaitedWork),
  /** The last check of the audit log's chain, for those who may make one; `at` is `null` before the first (S5). */
  auditCheck: z.object({ at: z.date().nullable(), holds: z.boolean() }).nullable(),
});
export type Today = z.infer<typeof today>;
