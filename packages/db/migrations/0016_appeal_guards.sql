-- An appeal is against an annulment by a deadline, of a voucher of its own application (V13).
CREATE FUNCTION check_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM voucher
    WHERE id = new.voucher_id AND application_id = new.application_id AND state = 'ANNULLED' AND annulment_reason IN ('SILENCE', 'NOT_ENROLLED')
  ) THEN
    RAISE EXCEPTION 'an appeal is against an annulment by a deadline';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER appeal_of_annulment BEFORE INSERT ON appeal FOR EACH ROW EXECUTE FUNCTION check_appeal();
--> statement-breakpoint

-- What the guardian said stays as he said it, and what was decided as it was decided.
CREATE FUNCTION keep_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old.state <> 'PENDING'
    OR (old.application_id, old.voucher_id, old.text, old.file_id, old.sent_at) IS DISTINCT FROM (new.application_id, new.voucher_id, new.text, new.file_id, new.sent_at) THEN
    RAISE EXCEPTION 'an appeal is never changed or deleted, and decided once';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER appeal_stays BEFORE UPDATE OR DELETE ON appeal FOR EACH ROW EXECUTE FUNCTION keep_appeal();
