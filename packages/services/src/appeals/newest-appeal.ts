import type { ReadTx } from '@balabaqsha/db';
import { appeal, file, staff } from '@balabaqsha/db/schema';
import { fullName, type VoucherId } from '@balabaqsha/domain';
import { and, eq, isNull } from 'drizzle-orm';
import type { AppealView } from '../contract/appeal.ts';

/** The appeal against the annulment of this voucher, with what was decided on it (V13). */
export async function loadAppeal(tx: ReadTx, voucherId: VoucherId): Promise<AppealView | null> {
  const [found] = await tx
    .select({ row: appeal, file: { id: file.id, name: file.name }, employee: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
    .from(appeal)
    .leftJoin(file, and(eq(file.id, appeal.fileId), isNull(file.erasedAt)))
    .leftJoin(staff, eq(staff.id, appeal.decidedBy))
    .where(eq(appeal.voucherId, voucherId));
  if (found === undefined) return null;
  const { row, employee } = found;
  return {
    state: row.state,
    text: row.text,
    file: found.file,
    sentAt: row.sentAt,
    closedAt: row.closedAt,
    decision: employee === null || row.answer === null ? null : { employee: fullName(employee), answer: row.answer },
  };
}
