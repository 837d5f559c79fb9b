import { inKazakhOrder, isOneOf, type ReadTx } from '@balabaqsha/db';
import { application, child, contract, contractDocument, enrolment, group, guardian } from '@balabaqsha/db/schema';
import { documentGaps, fullName, searchable, type ChildSort, type ContractDocument, type KindergartenId, type LocalDate, type Ordered } from '@balabaqsha/domain';
import { and, asc, desc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { z } from 'zod';
import type { enrolledChild } from '../contract/kindergarten.ts';

/** A child of the list, with what only an export has. */
export type EnrolledChild = z.output<typeof enrolledChild> & { kindergartenId: KindergartenId; guardian: { fullName: string; phone: string } };

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

/** Which children are wanted, in which order, and how many. */
interface ChildrenWish {
  where: SQL | undefined;
  /** By name, in the alphabet's order, where none is given. */
  order?: Ordered<ChildSort>;
  limit: number;
  /** Enrolment that the page before ended with, also when its child has left meanwhile. */
  after?: string | null;
}

/** By name, in the alphabet's order. */
const BY_NAME: Ordered<ChildSort> = { sort: 'NAME', descending: false };

/**
 * Enrolled children by name, as Kazakh readers expect, or by when they were enrolled. They are as many as the kindergarten has
 * seats, and their names stand in another table: they are found by their groups and put in order.
 * @param today day of Almaty, for documents that are past theirs
 */
export async function selectChildren(tx: ReadTx, today: LocalDate, { where, order: { sort, descending } = BY_NAME, limit, after = null }: ChildrenWish): Promise<EnrolledChild[]> {
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
  return rows.flatMap(({ row, number, birthDate, surname, name, patronymic, contractNumber, contractFileId, kindergartenId, attached, conclusionValidUntil, parent, ...rest }) =>
    row.enrolledAt === null
      ? []
      : [{
          kindergartenId, enrolmentId: row.id, applicationNumber: number, childName: fullName({ surname, name, patronymic }), birthDate, group: rest.group,
          enrolledAt: row.enrolledAt, contractNumber: contractNumber ?? '', contractFileId,
          ...documentGaps(attached, conclusionValidUntil, today), guardian: { fullName: fullName(parent), phone: parent.phone },
        }],
  );
}

function fromChildren(tx: ReadTx) {
  return tx
    .select({
      row: { id: enrolment.id, enrolledAt: enrolment.enrolledAt },
      number: application.number, surname: child.surname, name: child.name, patronymic: child.patronymic, birthDate: child.birthDate,
      group: { id: group.id, name: group.name }, kindergartenId: group.kindergartenId, contractNumber: contract.number, contractFileId: contract.fileId,
      conclusionValidUntil: application.conclusionValidUntil,
      attached: sql<ContractDocument[]>`array(select ${contractDocument.document} from ${contractDocument} where ${contractDocument.contractId} = ${contract.id})`,
      parent: { surname: guardian.surname, name: guardian.name, patronymic: guardian.patronymic, phone: guardian.phone },
    })
    .from(enrolment)
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .innerJoin(child, eq(child.id, application.childId))
    .innerJoin(group, eq(group.id, enrolment.groupId))
    .innerJoin(guardian, eq(guardian.id, application.guardianId))
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
