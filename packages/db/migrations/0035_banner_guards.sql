-- What people were told above every page can be read again: a banner is never deleted, and one that was ended stays as it was.
CREATE FUNCTION keep_banner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'a banner is never deleted, and one that was ended never changes';
  END IF;
  IF new.version <> old.version + 1 OR (old.created_by, old.created_at) IS DISTINCT FROM (new.created_by, new.created_at) THEN
    RAISE EXCEPTION 'each change of a banner is its next version, and its author stays';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER banner_stays BEFORE UPDATE OR DELETE ON banner FOR EACH ROW EXECUTE FUNCTION keep_banner();
