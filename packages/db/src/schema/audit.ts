import { sql } from 'drizzle-orm';
import { bigint, bigserial, check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { ACTOR_KINDS, type ActorKind } from './application.ts';
import { instant } from './columns.ts';
import { oneOf } from './checks.ts';

/** Who did or saw what (S5). Written in the transaction of the change; a trigger forbids changing or deleting rows. */
export const audit = pgTable(
  'audit',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind').$type<ActorKind>().notNull(),
    actorId: uuid('actor_id'),
    /** Dotted name, e.g. `application.confirm`. */
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id'),
    details: jsonb('details').$type<Record<string, string | number | boolean | null>>().notNull(),
  },
  (t) => [
    index('audit_subject').on(t.subjectKind, t.subjectId),
    // The auditors' searches, newest first: of a period, by what was done and by which employee.
    index('audit_at').on(t.at, t.id),
    index('audit_action').on(t.action, t.at, t.id),
    index('audit_employee').on(t.actorId, t.at, t.id).where(sql`${t.actorKind} = 'staff'`),
    check('audit_actor', oneOf(t.actorKind, ACTOR_KINDS)),
  ],
);

/**
 * The chain over the audit log: each link carries the SHA-256 of the link before it and of its row, so that a row that was
 * altered or taken out breaks every link after it. `seal_audit()` alone adds to it, a moment after the rows, because a chain
 * in the transactions themselves would let them through one by one.
 */
export const auditLink = pgTable(
  'audit_link',
  {
    /** From 1 on, without gaps. */
    position: bigint('position', { mode: 'number' }).primaryKey(),
    auditId: bigint('audit_id', { mode: 'number' }).notNull().unique().references(() => audit.id),
    /** Hexadecimal. */
    hash: text('hash').notNull(),
  },
  (t) => [check('audit_link_position', sql`${t.position} > 0`), check('audit_link_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$'`)],
);
