-- What was accepted so far moves into rows of its own; the terms of use are new and will be asked for.
INSERT INTO "acceptance" ("guardian_id", "agreement", "version", "accepted_at")
SELECT "id", 'PRIVACY', "consent_version", "consented_at" FROM "guardian";--> statement-breakpoint
ALTER TABLE "guardian" DROP COLUMN "consent_version";--> statement-breakpoint
ALTER TABLE "guardian" DROP COLUMN "consented_at";--> statement-breakpoint
CREATE TRIGGER acceptance_append_only BEFORE UPDATE OR DELETE ON acceptance FOR EACH ROW EXECUTE FUNCTION forbid_change();--> statement-breakpoint
CREATE TRIGGER acceptance_no_truncate BEFORE TRUNCATE ON acceptance FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint

-- An account that is deleted while an application is on its way to it: whoever comes second waits for the row and loses (A9).
CREATE FUNCTION require_present_guardian() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM guardian WHERE id = new.guardian_id AND erased_at IS NULL FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'an application needs a guardian whose account is not deleted' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER application_of_present_guardian BEFORE INSERT ON application FOR EACH ROW EXECUTE FUNCTION require_present_guardian();
