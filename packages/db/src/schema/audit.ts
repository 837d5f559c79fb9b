import { bigserial, check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
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
  (t) => [index('audit_subject').on(t.subjectKind, t.subjectId), index('audit_at').on(t.at), check('audit_actor', oneOf(t.actorKind, ACTOR_KINDS))],
);
