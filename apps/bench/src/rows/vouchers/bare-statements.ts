/**
 * What the baseline runs: one statement that writes the rows that the product writes, for the heads of all lanes at once.
 * No plan of seats, no locks, no checks, no records of runs.
 */
export function bareIssue(cities: readonly string[], each: number, at: Date, respondBy: Date): string {
  return `
    with chosen as (
      select a.id, a.number, a.guardian_id from unnest(array['${cities.join("','")}']::uuid[]) as c (id)
      cross join lateral (select id, number, guardian_id from application where city_id = c.id and state = 'IN_QUEUE' order by submitted_at, submit_sequence limit ${each}) a
    ), moved as (
      update application set state = 'VOUCHER_OFFERED', version = version + 1 from chosen where application.id = chosen.id
      returning application.id, application.number, application.guardian_id
    ), vouchers as (
      insert into voucher (code, application_id, state, offered_at, respond_by, half_reminder_at, last_day_reminder_at)
      select 'BV-' || upper(substr(md5(id::text), 1, 12)), id, 'OFFERED', '${at.toISOString()}', '${respondBy.toISOString()}', '${at.toISOString()}', '${respondBy.toISOString()}' from moved
    ), events as (
      insert into application_event (application_id, at, event, from_state, to_state, actor_kind, details)
      select id, '${at.toISOString()}', 'VOUCHER_OFFERED', 'IN_QUEUE', 'VOUCHER_OFFERED', 'system', jsonb_build_object('deadline', '${respondBy.toISOString()}') from moved
    ), audits as (
      insert into audit (at, actor_kind, action, subject_kind, subject_id, details)
      select '${at.toISOString()}', 'system', 'voucher.offered', 'application', id::text, jsonb_build_object('application', number) from moved
    ), ${told('VOUCHER_OFFERED', at, `'deadline', '${respondBy.toISOString()}'`)}`;
}

/** The same for the annulment of everything that nobody answered (V4). */
export function bareAnnulment(cities: readonly string[], at: Date, restoreBy: Date): string {
  return `
    with dead as (
      update voucher set state = 'ANNULLED', annulment_reason = 'SILENCE', annulled_at = '${at.toISOString()}', half_reminder_at = null, last_day_reminder_at = null
      where state = 'OFFERED' and respond_by <= '${at.toISOString()}' returning application_id, respond_by
    ), moved as (
      update application set state = 'STOP_LIST', stop_listed_at = '${at.toISOString()}', restore_by = '${restoreBy.toISOString()}', version = version + 1
      from dead where application.id = dead.application_id and city_id = any(array['${cities.join("','")}']::uuid[])
      returning application.id, application.number, application.guardian_id, dead.respond_by
    ), events as (
      insert into application_event (application_id, at, event, from_state, to_state, actor_kind, details)
      select id, '${at.toISOString()}', 'VOUCHER_SILENCE', 'VOUCHER_OFFERED', 'STOP_LIST', 'system', jsonb_build_object('deadline', respond_by, 'restoreBy', '${restoreBy.toISOString()}') from moved
    ), audits as (
      insert into audit (at, actor_kind, action, subject_kind, subject_id, details)
      select '${at.toISOString()}', 'system', 'voucher.annulled', 'application', id::text, jsonb_build_object('application', number) from moved
    ), ${told('VOUCHER_SILENCE', at, `'restoreBy', '${restoreBy.toISOString()}'`)}`;
}

/** The notification in the portal and the SMS. */
function told(kind: string, at: Date, params: string): string {
  return `told as (
      insert into notification (guardian_id, application_id, kind, params, created_at)
      select guardian_id, id, '${kind}', jsonb_build_object('number', number, 'link', 'https://portal.test/applications/' || number, ${params}), '${at.toISOString()}' from moved
      returning id, guardian_id, params
    )
    insert into message (notification_id, channel, recipient, kind, locale, params, state, created_at, next_attempt_at)
    select told.id, 'SMS', guardian.phone, '${kind}', guardian.locale, told.params, 'PENDING', '${at.toISOString()}', '${at.toISOString()}'
    from told join guardian on guardian.id = told.guardian_id`;
}
