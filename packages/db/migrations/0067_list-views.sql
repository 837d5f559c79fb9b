ALTER TABLE "saved_view" DROP CONSTRAINT "saved_view_name";--> statement-breakpoint
ALTER TABLE "saved_view" DROP CONSTRAINT "saved_view_list";--> statement-breakpoint
ALTER TABLE "staff_columns" DROP CONSTRAINT "staff_columns_list";--> statement-breakpoint
ALTER TABLE "saved_view" ADD COLUMN "forgotten_at" timestamp (6) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_view_name" ON "saved_view" USING btree ("staff_id","list_name","name") WHERE "saved_view"."forgotten_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_view_one_forgotten" ON "saved_view" USING btree ("staff_id","list_name") WHERE "saved_view"."forgotten_at" is not null;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_list" CHECK ("saved_view"."list_name" in ('APPLICATIONS', 'VOUCHERS', 'CHILDREN', 'CITY_STAFF', 'EMPLOYEES', 'DELIVERIES', 'AUDIT', 'DECISIONS'));--> statement-breakpoint
ALTER TABLE "staff_columns" ADD CONSTRAINT "staff_columns_list" CHECK ("staff_columns"."list_name" in ('APPLICATIONS', 'VOUCHERS', 'CHILDREN', 'CITY_STAFF', 'EMPLOYEES', 'DELIVERIES', 'AUDIT', 'DECISIONS'));