import { expectOne, type ReadTx } from '@balabaqsha/db';
import { file, message, staff, supportAnswer, supportMessage } from '@balabaqsha/db/schema';
import { channelOf, fullName } from '@balabaqsha/domain';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { SupportCase, supportCaseInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { operatorCalling } from './operator.ts';

const closer = alias(staff, 'closer');

/**
 * One letter with its file, who has it in hand, and what was answered with what became of each answer (P6, N2). Each reading
 * is audited (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND
 */
export async function supportCase(deps: Deps, actor: Actor, input: z.output<typeof supportCaseInput>): Promise<SupportCase> {
  const { operator } = operatorCalling(actor, 'staff.support.case');
  return deps.db.write(async (tx) => {
    const { row, holder, closedBy, attachment } = expectOne(
      await tx
        .select({
          row: supportMessage,
          holder: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
          closedBy: { surname: closer.surname, name: closer.name, patronymic: closer.patronymic },
          attachment: { fileId: file.id, fileName: file.name, fileType: file.type },
        })
        .from(supportMessage)
        .leftJoin(staff, eq(staff.id, supportMessage.takenBy))
        .leftJoin(closer, eq(closer.id, supportMessage.handledBy))
        // A guardian's file goes with his account; that he wrote stays.
        .leftJoin(file, and(eq(file.id, supportMessage.attachmentId), isNull(file.erasedAt)))
        .where(eq(supportMessage.id, input.id)),
      'NOT_FOUND',
    );
    const answers = await answersTo(tx, row.id);
    await recordAudit(tx, deps.clock.now(), actor, { action: 'support.read', subject: { kind: 'support', id: row.id } });
    const { id, name, contact, text, locale, createdAt, takenBy, takenAt, handledAt } = row;
    return {
      id, name, contact, text, locale, createdAt, attachment, answers,
      channel: row.recipient === null ? null : channelOf(row.recipient),
      taken: holder === null || takenAt === null ? null : { name: fullName(holder), isMe: takenBy === operator.staffId, at: takenAt },
      handled: handledAt === null ? null : { at: handledAt, by: closedBy && fullName(closedBy) },
    };
  });
}

async function answersTo(tx: ReadTx, id: string): Promise<SupportCase['answers']> {
  const rows = await tx
    .select({ id: supportAnswer.id, text: supportAnswer.text, at: supportAnswer.sentAt, state: message.state, by: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
    .from(supportAnswer)
    .innerJoin(staff, eq(staff.id, supportAnswer.sentBy))
    .leftJoin(message, eq(message.id, supportAnswer.messageId))
    .where(eq(supportAnswer.supportMessageId, id))
    .orderBy(asc(supportAnswer.sentAt), asc(supportAnswer.id));
  return rows.map((row) => ({ ...row, by: fullName(row.by) }));
}
