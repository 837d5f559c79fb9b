import type { ReadTx } from '@balabaqsha/db';
import { application, child, enrolment, group, kindergarten, voucher } from '@balabaqsha/db/schema';
import { fullName, localDateOf, voucherFilterOf, type CityId, type LocalDate, type VoucherFilter } from '@balabaqsha/domain';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { voucherFilter, voucherPage } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit, shownApplications } from '../record/index.ts';
import { markInstant, markOf, markText, type ListMark } from '../listing/list-mark.ts';
import { officerCalling } from './officer.ts';
import { voucherWalk } from './voucher-walk.ts';

const PAGE = 50;

/**
 * Vouchers of the officer's city by state or by deadline (V3, V6, E5), in an order that is offered beside it, see
 * `voucherFilterOf`. `after` is `next` of the page before. The reading is audited (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function cityVouchers(deps: Deps, actor: Actor, input: z.output<typeof voucherFilter>): Promise<z.output<typeof voucherPage>> {
  const { cityId } = officerCalling(actor, 'staff.city.vouchers');
  const now = deps.clock.now();
  const filter = voucherFilterOf(input);
  return deps.db.write(async (tx) => {
    const rows = await readVouchers(tx, cityId, filter, localDateOf(now), markOf(input.after));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    await recordAudit(tx, now, actor, {
      action: 'vouchers.read',
      subject: { kind: 'city', id: cityId },
      details: { ...filter, ...shownApplications(page.map((row) => row.application.number)) },
    });
    return {
      rows: page.map((row) => ({
        code: row.voucher.code,
        applicationNumber: row.application.number,
        childName: fullName(row.child),
        state: row.voucher.state,
        annulmentReason: row.voucher.annulmentReason,
        offeredAt: row.voucher.offeredAt,
        deadline: row.signing?.signBy ?? deadlineOf(row.voucher),
        applicationState: row.application.state,
        awaitsSignatureOf: row.kindergarten,
      })),
      next: rows.length > PAGE && last !== undefined ? markText(last.at, last.voucher.id) : null,
    };
  });
}

/** The page's rows and one more, where there is one: one statement along an index. */
export function readVouchers(tx: ReadTx, cityId: CityId, filter: VoucherFilter, today: LocalDate, mark: ListMark | null) {
  const order = filter.descending ? desc : asc;
  return tx
    .select({
      voucher,
      signing: { signBy: enrolment.signBy },
      kindergarten: { name: kindergarten.name, phone: kindergarten.phone },
      application: { number: application.number, state: application.state },
      child: { surname: child.surname, name: child.name, patronymic: child.patronymic },
      at: markInstant(sql`walk.sort_key`),
    })
    .from(voucher)
    .innerJoin(voucherWalk(cityId, filter, today, mark, PAGE + 1), sql`walk.id = ${voucher.id}`)
    .innerJoin(application, eq(application.id, voucher.applicationId))
    .innerJoin(child, eq(child.id, application.childId))
    .leftJoin(enrolment, and(eq(enrolment.voucherId, voucher.id), sql`${enrolment.state} = 'GUARDIAN_SIGNED'`))
    .leftJoin(group, eq(group.id, enrolment.groupId))
    .leftJoin(kindergarten, eq(kindergarten.id, group.kindergartenId))
    .orderBy(order(sql`walk.sort_key`), order(voucher.id));
}

/** The guardian's own deadline; once he has signed, the kindergarten's runs instead (E5). */
function deadlineOf(row: typeof voucher.$inferSelect): Date | null {
  if (row.state === 'OFFERED') return row.respondBy;
  return row.state === 'ACCEPTED' ? row.enrolBy : null;
}
