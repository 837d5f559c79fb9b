import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import type { ChildId, GuardianId, StaffId } from '@balabaqsha/domain';
import { instant } from './columns.ts';
import { guardianship } from './guardian.ts';
import { staff } from './staff.ts';

/** Which officers look at a guardian's tie to a child at the moment, as `reviewPresence` has it of applications. It locks nothing. */
export const guardianshipPresence = pgTable(
  'guardianship_presence',
  {
    guardianId: uuid('guardian_id').$type<GuardianId>().notNull(),
    childId: uuid('child_id').$type<ChildId>().notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull().references(() => staff.id),
    /** A row whose instant has passed says nothing any more. */
    seenUntil: instant('seen_until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.guardianId, t.childId, t.staffId] }),
    // It goes with the tie when the account is deleted (A9).
    foreignKey({ name: 'guardianship_presence_tie', columns: [t.guardianId, t.childId], foreignColumns: [guardianship.guardianId, guardianship.childId] }).onDelete('cascade'),
    index('guardianship_presence_staff').on(t.staffId),
  ],
);
