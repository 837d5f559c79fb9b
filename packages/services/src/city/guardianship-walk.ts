import { child, guardian, guardianship } from '@balabaqsha/db/schema';
import { whatWasTyped, type StaffId } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { childrenNamed } from '../find/children-named.ts';
import { markOf } from '../listing/list-mark.ts';

/** What of the ties to children is wanted. */
export interface GuardianshipWish {
  show: 'OPEN' | 'MINE' | 'DONE';
  search: string;
}

/** Since when one waits: the proof came, or the child was added. */
export const waitingSince: SQL = sql`coalesce(${guardianship.proofSentAt}, ${guardianship.createdAt})`;

/** Those that an officer decides or has decided; what the register confirmed by itself is not among them. */
const isOfficers = sql`(${guardianship.state} = 'UNCONFIRMED' or ${guardianship.decidedBy} is not null)`;

/** The mark behind a row, two people long. @param at to the microsecond, as the database wrote it */
export function pairMark(at: string, childId: string, guardianId: string): string {
  return `${at} ${childId} ${guardianId}`;
}

/**
 * The first ties of what is wanted behind the mark, as a subquery `walk (sort_key, child_id, guardian_id)`: a stretch of an
 * index, no longer than a page. A search finds those of every list by an IIN or by how the child's name begins.
 * @param limit a constant of the caller's, since it becomes part of the statement's text
 */
export function guardianshipWalk({ show, search }: GuardianshipWish, staffId: StaffId, after: string | null | undefined, limit: number): SQL {
  const stretch = (key: SQL, which: SQL, descending: boolean): SQL => {
    const direction = sql.raw(descending ? 'desc' : 'asc');
    return sql`
      (select ${key} as sort_key, ${guardianship.childId} as child_id, ${guardianship.guardianId} as guardian_id from ${guardianship}
      where ${which}${behind(key, after, descending)}
      order by ${key} ${direction}, ${guardianship.childId} ${direction}, ${guardianship.guardianId} ${direction} limit ${sql.raw(String(limit))}) as walk`;
  };
  if (search !== '') return stretch(waitingSince, sql`${found(search)} and ${isOfficers}`, true);
  if (show === 'OPEN') return stretch(waitingSince, sql`${guardianship.state} = 'UNCONFIRMED'`, false);
  return stretch(sql`${guardianship.decidedAt}`, show === 'MINE' ? sql`${guardianship.decidedBy} = ${staffId}` : sql`${guardianship.decidedBy} is not null`, true);
}

/** Whether the list has its latest rows first. */
export function latestFirst({ show, search }: GuardianshipWish): boolean {
  return search !== '' || show !== 'OPEN';
}

function behind(key: SQL, after: string | null | undefined, descending: boolean): SQL {
  const [at = '', childId = '', guardianId = ''] = after?.split(' ') ?? [];
  const mark = markOf(`${at} ${childId}`);
  if (mark === null || !z.guid().safeParse(guardianId).success) return sql``;
  return sql` and (${key}, ${guardianship.childId}, ${guardianship.guardianId}) ${sql.raw(descending ? '<' : '>')} (${mark.at}::timestamptz, ${mark.id}::uuid, ${guardianId}::uuid)`;
}

function found(search: string): SQL {
  const typed = whatWasTyped(search);
  if (typed?.kind === 'NAME') return sql`${guardianship.childId} in (select named.id from ${childrenNamed(typed.text)})`;
  if (typed?.kind !== 'IIN') return sql`false`;
  return sql`(${guardianship.childId} in (select ${child.id} from ${child} where ${child.iin} = ${typed.iin}) or ${guardianship.guardianId} in (select ${guardian.id} from ${guardian} where ${guardian.iin} = ${typed.iin}))`;
}
