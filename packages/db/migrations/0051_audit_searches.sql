CREATE INDEX "audit_action" ON "audit" USING btree ("action","id");--> statement-breakpoint
CREATE INDEX "audit_employee" ON "audit" USING btree ("actor_id","id") WHERE "audit"."actor_kind" = 'staff';