-- Words of somebody whose account is deleted are taken out of his appeals; that there was one, and what came of it, stays (A9).
CREATE OR REPLACE FUNCTION keep_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'UPDATE' AND old.state <> 'PENDING' AND new.text = '-' AND new.answer IS NOT DISTINCT FROM (CASE WHEN old.answer IS NOT NULL THEN '-' END)
    AND (old.application_id, old.voucher_id, old.state, old.file_id, old.sent_at, old.closed_at, old.decided_by)
      IS NOT DISTINCT FROM (new.application_id, new.voucher_id, new.state, new.file_id, new.sent_at, new.closed_at, new.decided_by)
    AND EXISTS (SELECT FROM application a JOIN guardian g ON g.id = a.guardian_id WHERE a.id = old.application_id AND g.erased_at IS NOT NULL) THEN
    RETURN new;
  END IF;
  IF tg_op = 'DELETE' OR old.state <> 'PENDING'
    OR (old.application_id, old.voucher_id, old.text, old.file_id, old.sent_at) IS DISTINCT FROM (new.application_id, new.voucher_id, new.text, new.file_id, new.sent_at) THEN
    RAISE EXCEPTION 'an appeal is never changed or deleted, and decided once';
  END IF;
  RETURN new;
END
$$;
