import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { GuardianId } from '@balabaqsha/domain';
import { atMost } from './checks.ts';
import { id, instant } from './columns.ts';
import { guardian } from './guardian.ts';

/**
 * A browser that a guardian is told on by web push (N1). It outlives the session that it was made in, because months pass
 * in a queue; it ends with whatever ends that session by will: signing out, a new password, the end of the account.
 */
export const pushSubscription = pgTable(
  'push_subscription',
  {
    id: id(),
    guardianId: uuid('guardian_id').$type<GuardianId>().notNull().references(() => guardian.id, { onDelete: 'cascade' }),
    /** Id of the session, which may have run out since. */
    sessionId: text('session_id').notNull(),
    endpoint: text('endpoint').notNull().unique(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    userAgent: text('user_agent').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('push_subscription_guardian').on(t.guardianId, t.createdAt),
    index('push_subscription_session').on(t.sessionId),
    check('push_subscription_endpoint', atMost(t.endpoint, 1000)),
    check('push_subscription_p256dh', atMost(t.p256dh, 120)),
    check('push_subscription_auth', atMost(t.auth, 40)),
    check('push_subscription_user_agent', atMost(t.userAgent, 400)),
  ],
);
