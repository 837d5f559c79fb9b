import { sql } from 'drizzle-orm';
import { LISTED, type Detector } from './problem.ts';

/**
 * A history that does not lead to the present state: no first line, a line that starts where the one before did not
 * end, or a last line that ends elsewhere.
 */
export const historyBroken: Detector = async (tx) => {
  const rows = await tx.execute<{ number: string; state: string; reached: string | null }>(sql`
    with line as (
      select application_id, to_state, from_state,
        lag(to_state) over lines as before,
        row_number() over lines as ordinal,
        lead(id) over lines is null as is_last
      from application_event
      window lines as (partition by application_id order by id)
    )
    select application.number::text as number, application.state, last.to_state as reached
    from application
    left join line as last on last.application_id = application.id and last.is_last
    where last.to_state is distinct from application.state
      or exists (
        select 1 from line
        where line.application_id = application.id
          and (line.from_state is distinct from line.before or (line.ordinal = 1 and line.from_state is not null))
      )
    order by application.number
    limit ${LISTED}`);
  return rows.map(({ number, state, reached }) => ({ code: 'HISTORY_BROKEN', subject: number, text: `${reached ?? '-'} / ${state}` }));
};
