-- The words of a reason stay as guardians were told them: only its last day and its place in the list change (Q5, E2, E7).
CREATE FUNCTION keep_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the words of a reason never change: a new version replaces it';
END
$$;
--> statement-breakpoint
CREATE TRIGGER reason_stays BEFORE UPDATE ON reason FOR EACH ROW
  WHEN ((old.city_id, old.kind, old.text, old.valid_from, old.replaces_id, old.created_by, old.created_at)
    IS DISTINCT FROM (new.city_id, new.kind, new.text, new.valid_from, new.replaces_id, new.created_by, new.created_at))
  EXECUTE FUNCTION keep_reason();
--> statement-breakpoint

-- What held in a city can always be read again: a policy is written once, and taken back at most once (K-rules, V-rules).
CREATE FUNCTION keep_policy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old.cancelled_at IS NOT NULL
    OR (old.city_id, old.effective_from, old.voucher, old.created_at, old.created_by, old.why)
      IS DISTINCT FROM (new.city_id, new.effective_from, new.voucher, new.created_at, new.created_by, new.why) THEN
    RAISE EXCEPTION 'a policy is never changed or deleted, and taken back once';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER policy_stays BEFORE UPDATE OR DELETE ON policy FOR EACH ROW EXECUTE FUNCTION keep_policy();
