import { bigint, boolean, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { Sex } from '@balabaqsha/domain';
import { id, instant, localDate } from './columns.ts';

/** Demo only: how far the movable clock is ahead of the real one. One row. */
export const demoClock = pgTable('demo_clock', { id: integer('id').primaryKey(), offsetMs: bigint('offset_ms', { mode: 'number' }).notNull() }, (t) => [
  check('demo_clock_single', sql`${t.id} = 1`),
]);

/** Demo only: an order to move the clock, carried out by the worker. */
export const demoClockMove = pgTable('demo_clock_move', {
  id: id(),
  target: instant('target').notNull(),
  done: boolean('done').notNull(),
  error: text('error'),
});

/** Demo only: what the demo gateways took. */
export const demoMessage = pgTable(
  'demo_message',
  { id: uuid('id').primaryKey(), channel: text('channel').notNull(), recipient: text('recipient').notNull(), subject: text('subject'), text: text('text').notNull(), sentAt: instant('sent_at').notNull() },
  (t) => [index('demo_message_recipient').on(t.recipient, t.sentAt)],
);

/** Demo only: the population register's people. */
export const demoPerson = pgTable('demo_person', {
  iin: text('iin').primaryKey(),
  surname: text('surname').notNull(),
  name: text('name').notNull(),
  patronymic: text('patronymic'),
  sex: text('sex').$type<Sex>().notNull(),
  birthDate: localDate('birth_date').notNull(),
  deceased: boolean('deceased').notNull(),
  /** Phone to register with, for the people page. */
  phone: text('phone'),
});

/** Demo only: who may act for whom, as the register of births knows it. */
export const demoRelation = pgTable(
  'demo_relation',
  { guardianIin: text('guardian_iin').notNull(), childIin: text('child_iin').notNull() },
  (t) => [primaryKey({ columns: [t.guardianIin, t.childIin] }), index('demo_relation_child').on(t.childIin)],
);

/** Demo only: people about whom the demo registers do not answer; `*` stands for everybody. */
export const demoOutage = pgTable('demo_outage', { iin: text('iin').primaryKey() });

/** Demo only: passwords of the demo staff, for the people page. */
export const demoCredential = pgTable('demo_credential', { login: text('login').primaryKey(), password: text('password').notNull() });

/** Demo only: how the demo NCALayer answers next. One row. */
export const demoSignatureKey = pgTable('demo_signature_key', { id: integer('id').primaryKey(), key: text('key').notNull(), answer: text('answer').notNull() }, (t) => [
  check('demo_signature_key_single', sql`${t.id} = 1`),
  check('demo_signature_key_answer', sql`${t.answer} in ('sign', 'cancel', 'error')`),
]);
