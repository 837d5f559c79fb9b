import { z } from 'zod';

/* An employee's own account (S2) */
export const ownAccount = z.object({
  name: z.string(),
  login: z.string(),
  /** E.164. Where messages to him go; officers keep it. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** The newest first. */
  sessions: z.array(z.object({ id: z.string(), createdAt: z.date(), lastSeenAt: z.date().nullable(), userAgent: z.string(), current: z.boolean() })),
});
/** One of his sessions; without one all but the present. */
export const endOwnSessionsInput = z.object({ sessionId: z.string().max(100).nullish() });
