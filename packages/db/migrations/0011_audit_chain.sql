CREATE TABLE "audit_link" (
	"position" bigint PRIMARY KEY NOT NULL,
	"audit_id" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_link_audit_id_unique" UNIQUE("audit_id"),
	CONSTRAINT "audit_link_position" CHECK ("audit_link"."position" > 0),
	CONSTRAINT "audit_link_hash" CHECK ("audit_link"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "audit_link" ADD CONSTRAINT "audit_link_audit_id_audit_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER audit_link_append_only BEFORE UPDATE OR DELETE ON audit_link FOR EACH ROW EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER audit_link_no_truncate BEFORE TRUNCATE ON audit_link FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint

-- What a link is made of: everything that the row says, written the same way whatever the session's settings are.
CREATE FUNCTION audit_link_hash(before text, entry audit) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN encode(sha256(convert_to(before || jsonb_build_array(
    entry.id, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.actor_kind, entry.actor_id, entry.action, entry.subject_kind, entry.subject_id, entry.details
  )::text, 'UTF8')), 'hex');
--> statement-breakpoint

-- Adds links for rows that have none, in the order of their ids. A row that commits late, behind others that are sealed
-- already, is found among the last 50,000 ids and gets its link then. One at a time; answers how many it sealed.
CREATE FUNCTION seal_audit(at_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  last audit_link;
  each audit;
  sealed integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit chain'));
  SELECT * INTO last FROM audit_link ORDER BY position DESC LIMIT 1;
  FOR each IN
    SELECT a.* FROM audit a
    WHERE a.id > (SELECT coalesce(max(audit_id), 0) FROM audit_link) - 50000 AND NOT EXISTS (SELECT FROM audit_link l WHERE l.audit_id = a.id)
    ORDER BY a.id LIMIT at_most
  LOOP
    last.position := coalesce(last.position, 0) + 1;
    last.hash := audit_link_hash(coalesce(last.hash, ''), each);
    INSERT INTO audit_link (position, audit_id, hash) VALUES (last.position, each.id, last.hash);
    sealed := sealed + 1;
  END LOOP;
  RETURN sealed;
END
$$;
--> statement-breakpoint

-- Makes links anew from the rows as they are now, from a position on. `broken` is the first that does not come out the
-- same, of a row that is not there any more, or that is missing in the count.
CREATE FUNCTION check_audit_links(from_position bigint, at_most integer, OUT checked integer, OUT broken bigint, OUT hash text) LANGUAGE plpgsql STABLE AS $$
DECLARE
  each record;
BEGIN
  checked := 0;
  SELECT l.hash INTO hash FROM audit_link l WHERE l.position = from_position - 1;
  hash := coalesce(hash, '');
  FOR each IN
    SELECT l.position, l.hash, a AS entry, a.id FROM audit_link l LEFT JOIN audit a ON a.id = l.audit_id
    WHERE l.position >= from_position ORDER BY l.position LIMIT at_most
  LOOP
    IF each.id IS NULL OR each.position <> from_position + checked OR each.hash <> audit_link_hash(hash, each.entry) THEN
      broken := from_position + checked;
      RETURN;
    END IF;
    hash := each.hash;
    checked := checked + 1;
  END LOOP;
END
$$;
