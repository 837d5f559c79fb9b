import { inKazakhOrder, isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, child, contract, enrolment, group } from '@balabaqsha/db/schema';
import { fullName, searchable, type KindergartenId } from '@balabaqsha/domain';
import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { enrolledChild } from '../contract/kindergarten.ts';

export type EnrolledChild = z.output<typeof enrolledChild> & { kindergartenId: KindergartenId };

/** Children who go to one of these kindergartens and whom the search finds. */
export function areEnrolled(kindergartenIds: readonly KindergartenId[], filter: { search: string; groupId?: string | null }): SQL | undefined {
  return and(
    isOneOf(group.kindergartenId, kindergartenIds),
    eq(enrolment.state, 'ENROLLED'),
    filter.groupId ? sql`${enrolment.groupId} = ${filter.groupId}` : undefined,
    filter.search === '' ? undefined : isFound(filter.search),
  );
}

/** Each word of the search stands in the name or in the number, Kazakh letters as they are typed without a Kazakh keyboard (P3). */
function isFound(search: string): SQL {
  const words = JSON.stringify(searchable(search).split(' '));
  const name = sql`concat_ws(' ', ${child.surname}, ${child.name}, ${child.patronymic}, ${application.number}::text)`;
  const compared = sql`search_letters(${name})`;
  return sql`not exists (select from jsonb_array_elements_text(${words}::jsonb) as word where position(word in ${compared}) = 0)`;
}

/** Enrolled children in the order of their names, as Kazakh readers expect. @param after enrolment that the page before ended with */
export async function selectChildren(tx: ReadTx, where: SQL | undefined, limit: number, after: string | null = null): Promise<EnrolledChild[]> {
  const place = sql`(${inKazakhOrder(child.surname)}, ${inKazakhOrder(child.name)}, ${enrolment.id})`;
  const behind = sql`${place} > (
    select ${inKazakhOrder(sql`c.surname`)}, ${inKazakhOrder(sql`c.name`)}, e.id
    from enrolment e join application a on a.id = e.application_id join child c on c.id = a.child_id where e.id = ${after}::uuid)`;
  const rows = await fromChildren(tx)
    .where(and(where, after === null ? undefined : behind))
    .orderBy(inKazakhOrder(child.surname), inKazakhOrder(child.name), asc(enrolment.id))
    .limit(limit);
  return rows.flatMap(({ row, number, birthDate, surname, name, patronymic, contractNumber, contractFileId, kindergartenId, ...rest }) =>
    row.enrolledAt === null
      ? []
      : [{
          kindergartenId, enrolmentId: row.id, applicationNumber: number, childName: fullName({ surname, name, patronymic }), birthDate, group: rest.group,
          enrolledAt: row.enrolledAt, contractNumber: contractNumber ?? '', contractFileId,
        }],
  );
}

function fromChildren(tx: ReadTx) {
  return tx
    .select({
      row: { id: enrolment.id, enrolledAt: enrolment.enrolledAt },
      number: application.number, surname: child.surname, name: child.name, patronymic: child.patronymic, birthDate: child.birthDate,
      group: { id: group.id, name: group.name }, kindergartenId: group.kindergartenId, contractNumber: contract.number, contractFileId: contract.fileId,
    })
    .from(enrolment)
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .innerJoin(child, eq(child.id, application.childId))
    .innerJoin(group, eq(group.id, enrolment.groupId))
    .leftJoin(contract, eq(contract.enrolmentId, enrolment.id))
    .$dynamic();
}

/** How many there are. */
export async function countChildren(tx: ReadTx, where: SQL | undefined): Promise<number> {
  const [row] = await tx
    .select({ children: sql<number>`count(*)::int` })
    .from(enrolment)
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .innerJoin(child, eq(child.id, application.childId))
    .innerJoin(group, eq(group.id, enrolment.groupId))
    .where(where);
  return row?.children ?? 0;
}
