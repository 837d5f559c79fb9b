import { inKazakhOrder, isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, child, contract, enrolment, group } from '@balabaqsha/db/schema';
import { fullName, searchable, type ChildSort, type KindergartenId, type Ordered } from '@balabaqsha/domain';
import { and, asc, desc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
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

/** By name, in the alphabet's order. */
const BY_NAME: Ordered<ChildSort> = { sort: 'NAME', descending: false };

/**
 * Enrolled children by name, as Kazakh readers expect, or by when they were enrolled. They are as many as the kindergarten has
 * seats, and their names stand in another table: they are found by their groups and put in order.
 * @param after enrolment that the page before ended with, also when its child has left meanwhile
 */
export async function selectChildren(tx: ReadTx, where: SQL | undefined, limit: number, { sort, descending }: Ordered<ChildSort> = BY_NAME, after: string | null = null): Promise<EnrolledChild[]> {
  const keysOf = (enrolled: SQLWrapper, surname: SQLWrapper, name: SQLWrapper): SQLWrapper[] => (sort === 'ENROLLED' ? [enrolled] : [inKazakhOrder(surname), inKazakhOrder(name)]);
  const keys = [...keysOf(enrolment.enrolledAt, child.surname, child.name), enrolment.id];
  const ofLast = [...keysOf(sql`e.enrolled_at`, sql`c.surname`, sql`c.name`), sql`e.id`];
  const behind = sql`(${sql.join(keys, sql`, `)}) ${sql.raw(descending ? '<' : '>')} (
    select ${sql.join(ofLast, sql`, `)}
    from enrolment e join application a on a.id = e.application_id join child c on c.id = a.child_id where e.id = ${after}::uuid)`;
  const rows = await fromChildren(tx)
    .where(and(where, after === null ? undefined : behind))
    .orderBy(...keys.map((key) => (descending ? desc(key) : asc(key))))
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
