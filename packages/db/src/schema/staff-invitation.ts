import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { INVITATION_STATES, LOCALES, type InvitationState, type Locale, type StaffId } from '@balabaqsha/domain';
import { oneOf } from './checks.ts';
import { id, instant } from './columns.ts';
import { secondFactorReset } from './second-factor-reset.ts';
import { staff } from './staff.ts';

/** A new employee's way in, or that of one who forgot his password and for whom two administrators agreed on a reset: with the code that he was sent he sets his own password and authenticator (S2). Sent anew it is a new row. */
export const staffInvitation = pgTable(
  'staff_invitation',
  {
    id: id(),
    staffId: uuid('staff_id').$type<StaffId>().notNull().references(() => staff.id),
    /** The reset that it belongs to; empty for a new employee's. */
    resetId: uuid('reset_id').unique('staff_invitation_reset').references(() => secondFactorReset.id),
    state: text('state').$type<InvitationState>().notNull(),
    /** The language of its message. */
    locale: text('locale').$type<Locale>().notNull(),
    /** SHA-256 of the code, hexadecimal. */
    codeHash: text('code_hash').notNull(),
    sentBy: uuid('sent_by').$type<StaffId>().notNull().references(() => staff.id),
    sentAt: instant('sent_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** When it was used or taken back. */
    closedAt: instant('closed_at'),
    /** SHA-256 of the ticket between the two steps, and what waits for the authenticator's first code. */
    ticketHash: text('ticket_hash').unique('staff_invitation_ticket'),
    pendingPasswordHash: text('pending_password_hash'),
    pendingSecret: text('pending_secret'),
  },
  (t) => [
    uniqueIndex('staff_invitation_pending').on(t.staffId).where(sql`${t.state} = 'PENDING'`),
    uniqueIndex('staff_invitation_used').on(t.staffId).where(sql`${t.state} = 'USED' and ${t.resetId} is null`),
    index('staff_invitation_staff').on(t.staffId, t.sentAt),
    index('staff_invitation_sent_by').on(t.sentBy),
    check('staff_invitation_state', oneOf(t.state, INVITATION_STATES)),
    check('staff_invitation_locale', oneOf(t.locale, LOCALES)),
    check('staff_invitation_not_his_own', sql`${t.sentBy} <> ${t.staffId}`),
    check('staff_invitation_closed', sql`(${t.state} = 'PENDING') = (${t.closedAt} is null)`),
    check('staff_invitation_nothing_left', sql`${t.state} = 'PENDING' or (${t.ticketHash} is null and ${t.pendingPasswordHash} is null and ${t.pendingSecret} is null)`),
  ],
);
