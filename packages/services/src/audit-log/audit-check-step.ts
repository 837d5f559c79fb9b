import type { ReadTx } from '@balabaqsha/db';
import type { auditCheckRun } from '@balabaqsha/db/schema';
import { sql } from 'drizzle-orm';

export type Run = typeof auditCheckRun.$inferSelect;

/** How many links are made anew, and how many entries are looked through, by one statement. */
export interface StepSizes {
  links: number;
  entries: number;
}

/** A row that commits late gets its link late: younger entries than this many before the last link may still be without one. */
const LATE_ENTRIES = 50_000;

/**
 * Does the next step of a check: measures the log, makes the next links anew, or looks for entries without a link. Steps go on
 * from keys, so each costs the same however long the log is.
 * @returns what the step changes about the run; `null` when all is done
 */
export async function nextStep(tx: ReadTx, run: Run, sizes: StepSizes): Promise<Partial<Run> | null> {
  if (run.links === null || run.entries === null) return measure(tx);
  if (run.broken === null && run.checked < run.links) {
    const made = await remakeLinks(tx, run, Math.min(sizes.links, run.links - run.checked));
    // None is left though there were more at the beginning: the end was cut off while it ran, which its end tells.
    if (made.checked > run.checked || made.broken !== null) return made;
  }
  return run.searched < run.entries ? lookForUnsealed(tx, { ...run, entries: run.entries }, sizes.entries) : null;
}

async function measure(tx: ReadTx): Promise<Partial<Run>> {
  const [log] = await tx.execute<{ links: string; entries: string }>(sql`
    select (select coalesce(max(position), 0) from audit_link) as links, (select greatest(coalesce(max(audit_id), 0) - ${LATE_ENTRIES}::bigint, 0) from audit_link) as entries`);
  return { links: Number(log?.links ?? 0), entries: Number(log?.entries ?? 0) };
}

async function remakeLinks(tx: ReadTx, { checked, hash }: Run, most: number): Promise<Pick<Run, 'checked' | 'hash' | 'broken'>> {
  const [made] = await tx.execute<{ checked: number; broken: string | null; hash: string }>(sql`select checked, broken, hash from check_audit_links(${checked + 1}, ${most})`);
  if (made === undefined) throw new Error('the function answered no row');
  return { checked: checked + made.checked, hash: made.checked === 0 ? hash : made.hash, broken: made.broken === null ? null : Number(made.broken) };
}

async function lookForUnsealed(tx: ReadTx, { searched, entries, unsealed }: Run & { entries: number }, most: number): Promise<Partial<Run>> {
  const [seen] = await tx.execute<{ rows: number; unsealed: number; last: string | null }>(sql`
    select count(*)::int as rows, (count(*) filter (where l.audit_id is null))::int as unsealed, max(a.id) as last
    from (select id from audit where id > ${searched} and id < ${entries} order by id limit ${most}) a left join audit_link l on l.audit_id = a.id`);
  if (seen === undefined) throw new Error('the count answered no row');
  return { searched: seen.rows < most ? entries : Number(seen.last), unsealed: unsealed + seen.unsealed };
}
