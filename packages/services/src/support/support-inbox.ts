import type { ReadTx } from '@balabaqsha/db';
import { staff, supportMessage } from '@balabaqsha/db/schema';
import { fullName, type StaffId } from '@balabaqsha/domain';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { markInstant, markText } from '../listing/list-mark.ts';
import type { SupportInbox, supportInboxInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { operatorCalling } from './operator.ts';
import { behindMark, supportList, type SupportWish } from './support-list.ts';

const PAGE = 50;
/** Nobody counts more of them. */
const COUNTED = 1000;
/** Letters of a beginning. */
const BEGINNING = 120;

/**
 * What people wrote to the support service (P6): what waits, oldest first, what the employee has in hand, or what is done.
 * `after` is `next` of the page before. The reading is audited, never what was searched for (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function supportInbox(deps: Deps, actor: Actor, input: z.output<typeof supportInboxInput>): Promise<SupportInbox> {
  const { operator } = operatorCalling(actor, 'staff.support.inbox');
  return deps.db.write(async (tx) => {
    const rows = await readLetters(tx, input, operator.staffId, input.after);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const open = await countOpen(tx);
    await recordAudit(tx, deps.clock.now(), actor, { action: 'support.read', subject: { kind: 'support', id: null }, details: { show: input.show, searched: input.search !== '', shown: page.length } });
    return {
      rows: page.map(({ holder, takenBy, takenAt, at: _, ...row }) => ({
        ...row,
        taken: takenBy === null || takenAt === null || holder === null ? null : { name: fullName(holder), isMe: takenBy === operator.staffId, at: takenAt },
      })),
      next: rows.length > PAGE && last !== undefined ? markText(last.at, last.id) : null,
      open: Math.min(open, COUNTED),
      atLeast: open > COUNTED,
    };
  });
}

/** The page's rows and one more, where there is one: one statement along an index. */
export function readLetters(tx: ReadTx, wish: SupportWish, staffId: StaffId, after: string | null | undefined) {
  const list = supportList(wish, staffId);
  const order = list.descending ? desc : asc;
  return tx
    .select({
      id: supportMessage.id,
      name: supportMessage.name,
      beginning: sql<string>`left(${supportMessage.text}, ${sql.raw(String(BEGINNING))})`,
      createdAt: supportMessage.createdAt,
      hasFile: sql<boolean>`${supportMessage.attachmentId} is not null`,
      takenBy: supportMessage.takenBy,
      takenAt: supportMessage.takenAt,
      handledAt: supportMessage.handledAt,
      holder: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic },
      at: markInstant(sql`${list.key}`),
    })
    .from(supportMessage)
    .leftJoin(staff, eq(staff.id, supportMessage.takenBy))
    .where(and(list.which, behindMark(list, after)))
    .orderBy(order(list.key), order(supportMessage.id))
    .limit(PAGE + 1);
}

async function countOpen(tx: ReadTx): Promise<number> {
  const [row] = await tx.execute<{ open: number }>(
    sql`select count(*)::int as open from (select from ${supportMessage} where ${supportMessage.handledAt} is null limit ${sql.raw(String(COUNTED + 1))}) as waiting`,
  );
  return row?.open ?? 0;
}
