-- What a city announced, to whom and by whose leave stays as it was; only its way and its count of the told go on (N1).
CREATE FUNCTION keep_announcement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE'
    OR (old.city_id, old.filter, old.text, old.sms, old.email, old.push, old.created_by, old.created_at)
      IS DISTINCT FROM (new.city_id, new.filter, new.text, new.sms, new.email, new.push, new.created_by, new.created_at)
    OR (old.state <> 'PENDING' AND (old.decided_by, old.decided_at, old.recipients) IS DISTINCT FROM (new.decided_by, new.decided_at, new.recipients))
    OR (old.state IN ('SENT', 'STOPPED', 'REFUSED', 'TAKEN_BACK') AND old.state <> new.state)
    OR new.told < old.told THEN
    RAISE EXCEPTION 'an announcement is never changed or deleted, and ends once';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER announcement_stays BEFORE UPDATE OR DELETE ON announcement FOR EACH ROW EXECUTE FUNCTION keep_announcement();
--> statement-breakpoint

-- Nobody is told the same announcement twice, and who was told stays on its list.
CREATE FUNCTION keep_announcement_recipient() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old.notification_id IS NOT NULL OR (old.announcement_id, old.guardian_id) IS DISTINCT FROM (new.announcement_id, new.guardian_id) THEN
    RAISE EXCEPTION 'a recipient of an announcement is told once and never taken off its list';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER announcement_recipient_stays BEFORE UPDATE OR DELETE ON announcement_recipient FOR EACH ROW EXECUTE FUNCTION keep_announcement_recipient();
