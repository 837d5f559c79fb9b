import { z } from 'zod';

const count = z.number().int();

/** `begun`: whether it was this request that began the check; one was under way otherwise. */
export const auditCheckBegun = z.object({ begun: z.boolean() });

/** `by`: the auditor; `null` for the daily check. `links` of a check under way: how many it has to go through, once it knows. */
export const auditChecks = z.object({
  running: z.object({ startedAt: z.date(), by: z.string().nullable(), checked: count, links: count.nullable() }).nullable(),
  /** The newest first. What the numbers say: `AuditCheckOutcome`; `hash` is that of the last entry that holds. */
  last: z.array(
    z.object({
      id: z.uuid(), startedAt: z.date(), endedAt: z.date(), by: z.string().nullable(), hash: z.string(),
      links: count, broken: count.nullable(), missing: count, replaced: count.nullable(), unsealed: count,
    }),
  ),
});
