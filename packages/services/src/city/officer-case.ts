import { expectOne, type ReadTx } from '@balabaqsha/db';
import { application, applicationEvent, child, guardian, voucher } from '@balabaqsha/db/schema';
import { endedByDeadline, fullName, localDateOf, type CityId } from '@balabaqsha/domain';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadPolicy } from '../city-rules/index.ts';
import type { numberInput } from '../contract/application.ts';
import type { OfficerCase } from '../contract/staff.ts';
import type { Deps } from '../deps.ts';
import { loadForecast } from '../forecast/told-forecast.ts';
import { positionOf } from '../queue/position.ts';
import { recordAudit } from '../record/index.ts';
import { caseMessages } from './case-messages.ts';
import { caseSurroundings } from './case-surroundings.ts';
import { officerCalling } from './officer.ts';

/**
 * One application of the officer's city with its vouchers, what surrounds it and its whole history; the reading is audited (S5).
 * @throws DomainError NOT_FOUND
 */
export async function officerCase(deps: Deps, actor: Actor, input: z.output<typeof numberInput>): Promise<OfficerCase> {
  const { cityId } = officerCalling(actor, 'staff.city.case');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { row, person, applicant } = await caseRow(tx, cityId, input.number);
    const vouchers = await tx.select().from(voucher).where(eq(voucher.applicationId, row.id)).orderBy(desc(voucher.offeredAt));
    const history = await tx.select().from(applicationEvent).where(eq(applicationEvent.applicationId, row.id)).orderBy(asc(applicationEvent.id));
    await recordAudit(tx, now, actor, { action: 'application.read', subject: { kind: 'application', id: row.id }, details: { application: row.number } });
    return {
      number: row.number,
      childName: fullName(person),
      childIin: person.iin,
      guardianName: fullName(applicant),
      guardianPhone: applicant.phone,
      correctionType: row.correctionType,
      birthYear: row.birthYear,
      state: row.state,
      archiveReason: row.archiveReason,
      submittedAt: row.submittedAt,
      position: await positionOf(tx, row.id),
      forecast: await loadForecast(tx, row, person, await loadPolicy(tx, cityId, localDateOf(now)), now),
      vouchers: vouchers.map(({ code, state, annulmentReason, offeredAt, respondBy, acceptedAt, enrolBy, extendedAt, extensionOpensAt }) => ({
        code, state, annulmentReason, offeredAt, respondBy, acceptedAt, enrolBy, extendedAt, extensionOpensAt,
      })),
      history: history.map(({ at, event, actorKind, actorName, details }) => ({ at, event, actorKind, actorName, details })),
      canReinstate: endedByDeadline(row),
      ...(await caseSurroundings(tx, row, now)),
      messages: await caseMessages(tx, row.id),
    };
  });
}

async function caseRow(tx: ReadTx, cityId: CityId, number: number) {
  const columns = { surname: child.surname, name: child.name, patronymic: child.patronymic, iin: child.iin, birthDate: child.birthDate };
  const applicant = { surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic, phone: guardian.phone };
  return expectOne(
    await tx
      .select({ row: application, person: columns, applicant })
      .from(application)
      .innerJoin(child, eq(child.id, application.childId))
      .innerJoin(guardian, eq(guardian.id, application.guardianId))
      .where(and(eq(application.number, number), eq(application.cityId, cityId))),
    'NOT_FOUND',
  );
}
