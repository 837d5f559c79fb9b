ALTER TABLE "policy" DROP CONSTRAINT "policy_effective";--> statement-breakpoint
ALTER TABLE "policy" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "policy" ADD COLUMN "why" text;--> statement-breakpoint
ALTER TABLE "policy" ADD COLUMN "cancelled_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "policy" ADD COLUMN "cancelled_by" uuid;--> statement-breakpoint
ALTER TABLE "reason" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
ALTER TABLE "reason" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "reason" ADD COLUMN "created_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_cancelled_by_staff_id_fk" FOREIGN KEY ("cancelled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason" ADD CONSTRAINT "reason_replaces_id_reason_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."reason"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason" ADD CONSTRAINT "reason_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "policy_effective" ON "policy" USING btree ("city_id","effective_from") WHERE "policy"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "policy_city" ON "policy" USING btree ("city_id","created_at");--> statement-breakpoint
CREATE INDEX "policy_created_by" ON "policy" USING btree ("created_by") WHERE "policy"."created_by" is not null;--> statement-breakpoint
CREATE INDEX "policy_cancelled_by" ON "policy" USING btree ("cancelled_by") WHERE "policy"."cancelled_by" is not null;--> statement-breakpoint
CREATE INDEX "reason_created_by" ON "reason" USING btree ("created_by") WHERE "reason"."created_by" is not null;--> statement-breakpoint
ALTER TABLE "reason" ADD CONSTRAINT "reason_replaces" UNIQUE("replaces_id");--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_why" CHECK (length("policy"."why") <= 500);--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_author" CHECK (("policy"."created_by" is null) = ("policy"."why" is null));--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_cancelled" CHECK (("policy"."cancelled_at" is null) = ("policy"."cancelled_by" is null));--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_ahead" CHECK ("policy"."created_by" is null or ("policy"."created_at" at time zone 'Asia/Almaty')::date < "policy"."effective_from");--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_cancelled_ahead" CHECK ("policy"."cancelled_at" is null or ("policy"."cancelled_at" at time zone 'Asia/Almaty')::date < "policy"."effective_from");--> statement-breakpoint
ALTER TABLE "reason" ADD CONSTRAINT "reason_text" CHECK (length("reason"."text"::text) <= 700);--> statement-breakpoint
ALTER TABLE "reason" ADD CONSTRAINT "reason_author" CHECK (("reason"."created_by" is null) = ("reason"."created_at" is null));