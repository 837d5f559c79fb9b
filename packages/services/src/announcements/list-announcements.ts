import { announcement, staff } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { announcementList, announcementsInput } from '../contract/announcement.ts';
import type { Deps } from '../deps.ts';

const PAGE = 20;

/**
 * Announcements of the employee's city, the newest first: who told what to how many. What became of
 * the messages is counted on an announcement's own page: for a list of them it would be millions.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function listAnnouncements(deps: Deps, actor: Actor, { after }: z.output<typeof announcementsInput>): Promise<z.output<typeof announcementList>> {
  const { cityId } = officerCalling(actor, 'staff.announcements.list');
  return deps.db.read(async (tx) => {
    const behind = after === null ? undefined : sql`(${announcement.createdAt}, ${announcement.id}) < (select last.created_at, last.id from announcement as last where last.id = ${after})`;
    const rows = await tx
      .select({ announcement, author: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
      .from(announcement)
      .innerJoin(staff, eq(staff.id, announcement.createdBy))
      .where(and(eq(announcement.cityId, cityId), behind))
      .orderBy(desc(announcement.createdAt), desc(announcement.id))
      .limit(PAGE + 1);
    const page = rows.slice(0, PAGE);
    return {
      rows: page.map(({ announcement: { id, text, state, createdAt, recipients, told }, author }) => ({
        id, text, state, author: fullName(author), writtenAt: createdAt, recipients, told,
      })),
      next: rows.length > PAGE ? (page.at(-1)?.announcement.id ?? null) : null,
    };
  });
}
