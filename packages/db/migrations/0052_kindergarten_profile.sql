DROP INDEX "kindergarten_photo_kindergarten";--> statement-breakpoint
ALTER TABLE "kindergarten_photo" ALTER COLUMN "sort_order" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "kindergarten_group" ADD COLUMN "changed_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "kindergarten_group" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "kindergarten" ADD COLUMN "other_phones" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "kindergarten" ADD COLUMN "description" jsonb;--> statement-breakpoint
ALTER TABLE "kindergarten" ADD COLUMN "profile_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "kindergarten" ADD COLUMN "profile_changed_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "kindergarten" ADD COLUMN "profile_changed_by" uuid;--> statement-breakpoint
ALTER TABLE "kindergarten_photo" ADD COLUMN "small_storage_key" text;--> statement-breakpoint
UPDATE "kindergarten_photo" SET "small_storage_key" = "storage_key";--> statement-breakpoint
ALTER TABLE "kindergarten_photo" ALTER COLUMN "small_storage_key" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "kindergarten_photo" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "kindergarten_photo" ADD COLUMN "removed_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_profile_changed_by_staff_id_fk" FOREIGN KEY ("profile_changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kindergarten_photo" ADD CONSTRAINT "kindergarten_photo_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kindergarten_profile_changed_by" ON "kindergarten" USING btree ("profile_changed_by") WHERE "kindergarten"."profile_changed_by" is not null;--> statement-breakpoint
CREATE INDEX "kindergarten_photo_created_by" ON "kindergarten_photo" USING btree ("created_by") WHERE "kindergarten_photo"."created_by" is not null;--> statement-breakpoint
CREATE INDEX "kindergarten_photo_removed" ON "kindergarten_photo" USING btree ("removed_at") WHERE "kindergarten_photo"."removed_at" is not null;--> statement-breakpoint
-- Places from 1 on, without gaps.
UPDATE "kindergarten_photo" SET "sort_order" = "numbered"."place" FROM (
	SELECT "id", row_number() OVER (PARTITION BY "kindergarten_id" ORDER BY "sort_order", "id") AS "place" FROM "kindergarten_photo"
) AS "numbered" WHERE "numbered"."id" = "kindergarten_photo"."id";--> statement-breakpoint
-- Deferrable, so that two pictures can change places in one statement.
ALTER TABLE "kindergarten_photo" ADD CONSTRAINT "kindergarten_photo_place" UNIQUE("kindergarten_id","sort_order") DEFERRABLE INITIALLY IMMEDIATE;--> statement-breakpoint
ALTER TABLE "kindergarten_group" ADD CONSTRAINT "kindergarten_group_before" CHECK (length("kindergarten_group"."before"::text) <= 2000 and ("kindergarten_group"."before" is null or "kindergarten_group"."changed_at" is not null));--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_address" CHECK (length("kindergarten"."address"::text) <= 1500);--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_phone" CHECK (length("kindergarten"."phone") <= 20);--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_other_phones" CHECK (array_to_string("kindergarten"."other_phones", ' ', '') ~ '^([+]7[0-9]{10}( [+]7[0-9]{10})?)?$');--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_schedule" CHECK (length("kindergarten"."schedule") <= 250);--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_description" CHECK (length("kindergarten"."description"::text) <= 4000);--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_profile_changed" CHECK (("kindergarten"."profile_changed_at" is null) = ("kindergarten"."profile_changed_by" is null));--> statement-breakpoint
ALTER TABLE "kindergarten_photo" ADD CONSTRAINT "kindergarten_photo_description" CHECK (length("kindergarten_photo"."description"::text) <= 1500);--> statement-breakpoint
ALTER TABLE "kindergarten_photo" ADD CONSTRAINT "kindergarten_photo_places" CHECK ("kindergarten_photo"."sort_order" between 1 and 10);--> statement-breakpoint
ALTER TABLE "kindergarten_photo" ADD CONSTRAINT "kindergarten_photo_removal" CHECK (("kindergarten_photo"."removed_at" is null) = ("kindergarten_photo"."sort_order" is not null));--> statement-breakpoint
-- Hours that were one text for every working day, in the notation that is read now.
UPDATE "kindergarten" SET "schedule" = 'Mo-Fr ' || replace("schedule", '–', '-') WHERE "schedule" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]–([01][0-9]|2[0-3]):[0-5][0-9]$';
