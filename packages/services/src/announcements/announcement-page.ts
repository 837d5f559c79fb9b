import { mayCall } from '@balabaqsha/auth';
import { expectOne, type ReadTx } from '@balabaqsha/db';
import { announcement, staff } from '@balabaqsha/db/schema';
import { fullName, type CityId } from '@balabaqsha/domain';
import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { announcementInput, AnnouncementPage } from '../contract/announcement.ts';
import type { Deps } from '../deps.ts';
import { byChannelOf, countRead, deliveredOf, loadDelivered } from './delivered.ts';
import { countAudience } from './preview-announcement.ts';

/**
 * One announcement: its words, whom it is for, who wrote and who agreed, and what became of its messages (N2).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND for another city's
 */
export async function announcementPage(deps: Deps, actor: Actor, { id }: z.output<typeof announcementInput>): Promise<AnnouncementPage> {
  const { actor: employee, cityId } = officerCalling(actor, 'staff.announcements.page');
  return deps.db.read(async (tx) => {
    const { announcement: row, author, second, ender } = expectOne(await loadOne(tx, cityId, id), 'NOT_FOUND');
    const isAuthor = row.createdBy === employee.staffId;
    const isPending = row.state === 'PENDING';
    const delivered = await loadDelivered(tx, id);
    const { text, state, recipients, told, filter, sms, email, push } = row;
    return {
      id, text, state, recipients, told, filter, sms, email, push,
      author: fullName(author),
      writtenAt: row.createdAt,
      messages: deliveredOf(delivered),
      byChannel: byChannelOf(delivered),
      read: await countRead(tx, id),
      reachesNow: isPending ? await countAudience(tx, cityId, filter) : null,
      decision: second === null || row.decidedAt === null ? null : { by: fullName(second), at: row.decidedAt },
      end: row.endedAt === null ? null : { by: ender && fullName(ender), at: row.endedAt },
      may: { decide: isPending && !isAuthor, takeBack: isPending && isAuthor && mayCall(actor, 'staff.announcements.takeBack'), stop: state === 'SENDING' },
    };
  });
}

function loadOne(tx: ReadTx, cityId: CityId, id: string) {
  const author = alias(staff, 'author');
  const second = alias(staff, 'second');
  const ender = alias(staff, 'ender');
  return tx
    .select({
      announcement,
      author: { surname: author.surname, name: author.name, patronymic: author.patronymic },
      second: { surname: second.surname, name: second.name, patronymic: second.patronymic },
      ender: { surname: ender.surname, name: ender.name, patronymic: ender.patronymic },
    })
    .from(announcement)
    .innerJoin(author, eq(author.id, announcement.createdBy))
    .leftJoin(second, eq(second.id, announcement.decidedBy))
    .leftJoin(ender, eq(ender.id, announcement.endedBy))
    .where(and(eq(announcement.id, id), eq(announcement.cityId, cityId)));
}
