ALTER TABLE "staff" ADD COLUMN "signed_in_at" timestamp (6) with time zone;--> statement-breakpoint
UPDATE "staff" SET "signed_in_at" = (SELECT max("created_at") FROM "staff_session" WHERE "staff_session"."user_id" = "staff"."id");--> statement-breakpoint
CREATE INDEX "staff_by_name" ON "staff" USING btree ("surname" collate "kk-x-icu","name" collate "kk-x-icu","id");--> statement-breakpoint
CREATE INDEX "staff_by_sign_in" ON "staff" USING btree (coalesce("signed_in_at", '1970-01-01T00:00:00Z'::timestamptz),"id");