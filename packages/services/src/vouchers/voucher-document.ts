import { child } from '@balabaqsha/db/schema';
import { applicationLifecycle, DomainError, fullName, lastDayBefore, localDateOf } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { documentInput, fileContent } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling, ownApplication } from '../enrolment/own-application.ts';
import { recordAudit } from '../record/index.ts';
import { newestVoucher, voucherRefusal } from './refusal.ts';

/**
 * The voucher as a PDF whose QR code leads to the public check (V12), for the applicant alone. A dead voucher is no
 * document any more; one whose deadline has come is dead from that instant on (V10).
 * @throws DomainError NOT_FOUND for other people's applications and where there never was a voucher, VOUCHER_EXPIRED,
 * STATE_CHANGED
 */
export async function voucherDocument(deps: Deps, actor: Actor, input: z.output<typeof documentInput>): Promise<z.output<typeof fileContent>> {
  const { guardianId } = guardianCalling(actor, 'guardian.vouchers.document');
  const now = deps.clock.now();
  const content = await deps.db.write(async (tx) => {
    const row = await ownApplication(tx, guardianId, input.number);
    const held = await newestVoucher(tx, row);
    if (held === undefined) throw new DomainError('NOT_FOUND');
    const runs = held.state === 'OFFERED' || applicationLifecycle.is(row.state, 'enrolmentDeadlineRuns');
    const deadline = held.state === 'OFFERED' ? held.respondBy : held.enrolBy;
    if (held.state === 'ANNULLED' || (runs && deadline !== null && now >= deadline)) throw voucherRefusal(held, row, now);
    const [who] = await tx.select({ surname: child.surname, name: child.name, patronymic: child.patronymic }).from(child).where(eq(child.id, row.childId));
    if (who === undefined) throw new DomainError('NOT_FOUND');
    await recordAudit(tx, now, actor, { action: 'voucher.read', subject: { kind: 'application', id: row.id }, details: { application: row.number } });
    return {
      code: held.code,
      applicationNumber: row.number,
      childName: fullName(who),
      issuedOn: localDateOf(held.offeredAt),
      validUntil: runs && deadline !== null ? lastDayBefore(deadline) : null,
      checkUrl: `${deps.portalUrl}/voucher/${held.code}`,
    };
  });
  return { name: `${content.code}.pdf`, type: 'application/pdf', bytes: new Uint8Array(await deps.vouchers.render(content, input.locale)) };
}
