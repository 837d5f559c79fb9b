import { application, child, enrolment, voucher } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { voucherFilter, voucherPage } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { recordAudit, shownApplications } from '../record/index.ts';
import { officerCalling } from './officer.ts';

const PAGE = 50;

/**
 * Vouchers of the officer's city, newest first, by state. `after` is the code of the last voucher of the page before.
 * The reading is audited (S5).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function cityVouchers(deps: Deps, actor: Actor, input: z.output<typeof voucherFilter>): Promise<z.output<typeof voucherPage>> {
  const { cityId } = officerCalling(actor, 'staff.city.vouchers');
  const now = deps.clock.now();
  const { state, after } = input;
  return deps.db.write(async (tx) => {
    const rows = await tx
      .select({ voucher, signing: { signBy: enrolment.signBy }, application: { number: application.number, state: application.state }, child: { surname: child.surname, name: child.name, patronymic: child.patronymic } })
      .from(voucher)
      .innerJoin(application, eq(application.id, voucher.applicationId))
      .innerJoin(child, eq(child.id, application.childId))
      .leftJoin(enrolment, and(eq(enrolment.voucherId, voucher.id), eq(enrolment.state, 'GUARDIAN_SIGNED')))
      .where(
        and(
          eq(application.cityId, cityId),
          state ? eq(voucher.state, state) : undefined,
          after ? sql`(${voucher.offeredAt}, ${voucher.id}) < (select last.offered_at, last.id from voucher as last where last.code = ${after})` : undefined,
        ),
      )
      .orderBy(desc(voucher.offeredAt), desc(voucher.id))
      .limit(PAGE + 1);
    const page = rows.slice(0, PAGE);
    await recordAudit(tx, now, actor, {
      action: 'vouchers.read',
      subject: { kind: 'city', id: cityId },
      details: { state: state ?? null, after: after ?? null, ...shownApplications(page.map((row) => row.application.number)) },
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
      })),
      next: rows.length > PAGE ? (page.at(-1)?.voucher.code ?? null) : null,
    };
  });
}

/** The guardian's own deadline; once he has signed, the kindergarten's runs instead (E5). */
function deadlineOf(row: typeof voucher.$inferSelect): Date | null {
  if (row.state === 'OFFERED') return row.respondBy;
  return row.state === 'ACCEPTED' ? row.enrolBy : null;
}
