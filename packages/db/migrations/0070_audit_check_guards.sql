CREATE TRIGGER audit_check_append_only BEFORE UPDATE OR DELETE ON audit_check FOR EACH ROW EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER audit_check_no_truncate BEFORE TRUNCATE ON audit_check FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
