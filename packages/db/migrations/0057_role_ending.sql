CREATE TABLE "role_ending" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"role_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"city_id" uuid NOT NULL,
	"kindergarten_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"ended_by" uuid NOT NULL,
	"ended_at" timestamp (6) with time zone NOT NULL,
	"restored_by" uuid,
	"restored_at" timestamp (6) with time zone,
	CONSTRAINT "role_ending_role" CHECK ("role_ending"."role" in ('PMPK_SPECIALIST', 'PHTHISIATRICIAN', 'KINDERGARTEN_DIRECTOR', 'KINDERGARTEN_CLERK', 'CITY_OFFICER', 'SUPPORT_OPERATOR', 'AUDITOR', 'ADMINISTRATOR')),
	CONSTRAINT "role_ending_period" CHECK ("role_ending"."valid_to" is null or "role_ending"."valid_to" >= "role_ending"."valid_from"),
	CONSTRAINT "role_ending_kindergarten_role" CHECK (("role_ending"."role" in ('KINDERGARTEN_DIRECTOR', 'KINDERGARTEN_CLERK')) = ("role_ending"."kindergarten_id" is not null)),
	CONSTRAINT "role_ending_not_his_own" CHECK ("role_ending"."ended_by" <> "role_ending"."staff_id" and "role_ending"."restored_by" <> "role_ending"."staff_id"),
	CONSTRAINT "role_ending_restored" CHECK (("role_ending"."restored_by" is null) = ("role_ending"."restored_at" is null) and "role_ending"."restored_at" >= "role_ending"."ended_at")
);
--> statement-breakpoint
ALTER TABLE "role_ending" ADD CONSTRAINT "role_ending_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_ending" ADD CONSTRAINT "role_ending_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_ending" ADD CONSTRAINT "role_ending_kindergarten_id_kindergarten_id_fk" FOREIGN KEY ("kindergarten_id") REFERENCES "public"."kindergarten"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_ending" ADD CONSTRAINT "role_ending_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_ending" ADD CONSTRAINT "role_ending_restored_by_staff_id_fk" FOREIGN KEY ("restored_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "role_ending_open" ON "role_ending" USING btree ("role_id") WHERE "role_ending"."restored_at" is null;--> statement-breakpoint
CREATE INDEX "role_ending_staff" ON "role_ending" USING btree ("staff_id","ended_at");--> statement-breakpoint
CREATE INDEX "role_ending_city" ON "role_ending" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "role_ending_kindergarten" ON "role_ending" USING btree ("kindergarten_id");--> statement-breakpoint
CREATE INDEX "role_ending_ended_by" ON "role_ending" USING btree ("ended_by");--> statement-breakpoint
CREATE INDEX "role_ending_restored_by" ON "role_ending" USING btree ("restored_by") WHERE "role_ending"."restored_by" is not null;