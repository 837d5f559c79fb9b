CREATE TABLE "feature_pause" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"feature" text NOT NULL,
	"city_id" uuid,
	"off_from" timestamp (6) with time zone NOT NULL,
	"off_until" timestamp (6) with time zone,
	"why" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"ended_at" timestamp (6) with time zone,
	"ended_by" uuid,
	CONSTRAINT "feature_pause_feature" CHECK ("feature_pause"."feature" in ('REGISTRATION', 'APPLICATIONS', 'WEB_PUSH', 'FORECAST')),
	CONSTRAINT "feature_pause_scope" CHECK ("feature_pause"."city_id" is null or "feature_pause"."feature" in ('APPLICATIONS', 'FORECAST')),
	CONSTRAINT "feature_pause_times" CHECK ("feature_pause"."off_until" is null or "feature_pause"."off_from" < "feature_pause"."off_until"),
	CONSTRAINT "feature_pause_why" CHECK (length(btrim("feature_pause"."why")) > 0),
	CONSTRAINT "feature_pause_why_length" CHECK (length("feature_pause"."why") <= 500),
	CONSTRAINT "feature_pause_ended" CHECK (("feature_pause"."ended_by" is null or "feature_pause"."ended_at" is not null) and ("feature_pause"."ended_at" is null or "feature_pause"."ended_by" is not null or "feature_pause"."ended_at" = "feature_pause"."off_until"))
);
--> statement-breakpoint
ALTER TABLE "feature_pause" ADD CONSTRAINT "feature_pause_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feature_pause" ADD CONSTRAINT "feature_pause_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feature_pause" ADD CONSTRAINT "feature_pause_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "feature_pause_everywhere" ON "feature_pause" USING btree ("feature") WHERE "feature_pause"."ended_at" is null and "feature_pause"."city_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "feature_pause_in_city" ON "feature_pause" USING btree ("feature","city_id") WHERE "feature_pause"."ended_at" is null and "feature_pause"."city_id" is not null;--> statement-breakpoint
CREATE INDEX "feature_pause_city" ON "feature_pause" USING btree ("city_id") WHERE "feature_pause"."city_id" is not null;--> statement-breakpoint
CREATE INDEX "feature_pause_created_by" ON "feature_pause" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "feature_pause_ended_by" ON "feature_pause" USING btree ("ended_by") WHERE "feature_pause"."ended_by" is not null;