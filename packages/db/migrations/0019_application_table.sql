CREATE TABLE "saved_view" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"list_name" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "saved_view_name" UNIQUE("staff_id","list_name","name"),
	CONSTRAINT "saved_view_list" CHECK ("saved_view"."list_name" in ('APPLICATIONS')),
	CONSTRAINT "saved_view_length" CHECK (length("saved_view"."name") between 1 and 60 and length("saved_view"."query") <= 500)
);
--> statement-breakpoint
CREATE TABLE "staff_columns" (
	"staff_id" uuid NOT NULL,
	"list_name" text NOT NULL,
	"columns" text[] NOT NULL,
	"changed_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "staff_columns_staff_id_list_name_pk" PRIMARY KEY("staff_id","list_name"),
	CONSTRAINT "staff_columns_list" CHECK ("staff_columns"."list_name" in ('APPLICATIONS')),
	CONSTRAINT "staff_columns_length" CHECK (cardinality("staff_columns"."columns") <= 30 and length("staff_columns"."columns"::text) <= 1000)
);
--> statement-breakpoint
DROP INDEX "application_wished";--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_columns" ADD CONSTRAINT "staff_columns_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_by_city" ON "application" USING btree ("city_id","submitted_at","number");--> statement-breakpoint
CREATE INDEX "application_by_state" ON "application" USING btree ("city_id","state","language","submitted_at","number");--> statement-breakpoint
CREATE INDEX "application_by_lane" ON "application" USING btree ("lane_id","state","language","submitted_at","number");--> statement-breakpoint
CREATE INDEX "application_by_conclusion" ON "application" USING btree ("city_id","language","conclusion_valid_until","number") WHERE "application"."state" = 'IN_QUEUE';--> statement-breakpoint
CREATE INDEX "application_lane_conclusion" ON "application" USING btree ("lane_id","language","conclusion_valid_until","number") WHERE "application"."state" = 'IN_QUEUE';--> statement-breakpoint
CREATE INDEX "application_wished" ON "application" USING btree ("wished_kindergarten_id","state","language","submitted_at","number");