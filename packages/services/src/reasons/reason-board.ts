import type { ReadTx } from '@balabaqsha/db';
import { application, conclusionRenewal, enrolment, guardianship, reason, REASON_KINDS, staff } from '@balabaqsha/db/schema';
import { fullName, localDateOf, type CityId, type LocalDate } from '@balabaqsha/domain';
import { asc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { reasonBoard as reasonBoardOutput, ReasonLine } from '../contract/reason.ts';
import type { Deps } from '../deps.ts';
import { linesOf } from './lines.ts';

/**
 * Reasons of the officer's city with all of their versions and who wrote them (C3, Q5, E2, E7).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function reasonBoard(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof reasonBoardOutput>> {
  const { cityId } = officerCalling(actor, 'staff.rules.reasons');
  const today = localDateOf(deps.clock.now());
  const rows = await deps.db.read((tx) => loadVersions(tx, cityId));
  return REASON_KINDS.flatMap((kind) =>
    linesOf(rows.filter((row) => row.kind === kind)).flatMap((line) => {
      const versions = line.map((row) => versionOf(row, today));
      return versions[0] === undefined ? [] : [{ id: versions[0].id, kind, versions }];
    }),
  );
}

/** How a version stands to the day. */
export function periodOn(today: LocalDate, { validFrom, validTo }: { validFrom: LocalDate; validTo: LocalDate | null }): ReasonLine['versions'][number]['period'] {
  if (validFrom > today) return 'AHEAD';
  return validTo === null || validTo >= today ? 'IN_FORCE' : 'OVER';
}

/** Every place that names the reason which a guardian was given. */
const isUsed = sql<boolean>`
  exists (select from ${application} where ${application.rejectionReasonId} = ${reason.id})
  or exists (select from ${conclusionRenewal} where ${conclusionRenewal.rejectionReasonId} = ${reason.id})
  or exists (select from ${guardianship} where ${guardianship.refusalReasonId} = ${reason.id})
  or exists (select from ${enrolment} where ${enrolment.reasonId} = ${reason.id})`;

function loadVersions(tx: ReadTx, cityId: CityId) {
  return tx
    .select({ version: reason, used: isUsed, kind: reason.kind, id: reason.id, replacesId: reason.replacesId, author: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
    .from(reason)
    .leftJoin(staff, eq(staff.id, reason.createdBy))
    .where(eq(reason.cityId, cityId))
    .orderBy(asc(reason.sortOrder), asc(reason.validFrom), asc(reason.id));
}

function versionOf({ version, used, author }: Awaited<ReturnType<typeof loadVersions>>[number], today: LocalDate): ReasonLine['versions'][number] {
  const { id, text, validFrom, validTo, createdAt } = version;
  return { id, text, validFrom, validTo, period: periodOn(today, version), used, author: author && fullName(author), writtenAt: createdAt };
}
