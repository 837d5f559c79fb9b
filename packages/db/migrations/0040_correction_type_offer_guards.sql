-- What a city offered can always be read again: it is written once, and taken back at most once (Q2).
CREATE FUNCTION keep_correction_type_offer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old.cancelled_at IS NOT NULL
    OR (old.city_id, old.correction_type, old.effective_from, old.offered, old.explanation, old.sort_order, old.created_by, old.created_at)
      IS DISTINCT FROM (new.city_id, new.correction_type, new.effective_from, new.offered, new.explanation, new.sort_order, new.created_by, new.created_at) THEN
    RAISE EXCEPTION 'an offer is never changed or deleted, and taken back once';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER correction_type_offer_stays BEFORE UPDATE OR DELETE ON correction_type_offer FOR EACH ROW EXECUTE FUNCTION keep_correction_type_offer();
