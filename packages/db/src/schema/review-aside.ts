import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import type { ApplicationId, StaffId } from '@balabaqsha/domain';
import { application } from './application.ts';
import { instant } from './columns.ts';
import { staff } from './staff.ts';

/** What a reviewer has set aside to look at it later. It is his own order of work: to the application nothing has happened. */
export const reviewAside = pgTable(
  'review_aside',
  {
    staffId: uuid('staff_id').$type<StaffId>().notNull().references(() => staff.id),
    applicationId: uuid('application_id').$type<ApplicationId>().notNull().references(() => application.id),
    /** It holds until the end of this day in Almaty. */
    asideAt: instant('aside_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.applicationId] }), index('review_aside_application').on(t.applicationId)],
);
