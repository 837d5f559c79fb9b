-- What was off, when and why can be read again: a pause is never deleted, and only its end is written, once.
CREATE FUNCTION keep_feature_pause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old.ended_at IS NOT NULL
    OR (old.feature, old.city_id, old.off_from, old.off_until, old.why, old.created_by, old.created_at)
      IS DISTINCT FROM (new.feature, new.city_id, new.off_from, new.off_until, new.why, new.created_by, new.created_at) THEN
    RAISE EXCEPTION 'a pause of a feature is never changed or deleted, and ended once';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER feature_pause_stays BEFORE UPDATE OR DELETE ON feature_pause FOR EACH ROW EXECUTE FUNCTION keep_feature_pause();
