ALTER TABLE "calendar_addition" DROP CONSTRAINT "calendar_addition_date";--> statement-breakpoint
ALTER TABLE "calendar_addition" ADD COLUMN "cancelled_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "calendar_addition" ADD COLUMN "cancelled_by" uuid;--> statement-breakpoint
ALTER TABLE "calendar_addition" ADD CONSTRAINT "calendar_addition_cancelled_by_staff_id_fk" FOREIGN KEY ("cancelled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_addition_date" ON "calendar_addition" USING btree ("city_id","date") WHERE "calendar_addition"."cancelled_at" is null and "calendar_addition"."city_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_addition_country_date" ON "calendar_addition" USING btree ("date") WHERE "calendar_addition"."cancelled_at" is null and "calendar_addition"."city_id" is null;--> statement-breakpoint
CREATE INDEX "calendar_addition_city" ON "calendar_addition" USING btree ("city_id","date");--> statement-breakpoint
CREATE INDEX "calendar_addition_cancelled_by" ON "calendar_addition" USING btree ("cancelled_by") WHERE "calendar_addition"."cancelled_by" is not null;--> statement-breakpoint
ALTER TABLE "calendar_addition" ADD CONSTRAINT "calendar_addition_cancelled" CHECK (("calendar_addition"."cancelled_at" is null) = ("calendar_addition"."cancelled_by" is null));--> statement-breakpoint
ALTER TABLE "calendar_addition" ADD CONSTRAINT "calendar_addition_cancelled_ahead" CHECK ("calendar_addition"."cancelled_at" is null or ("calendar_addition"."cancelled_at" at time zone 'Asia/Almaty')::date <= "calendar_addition"."date");