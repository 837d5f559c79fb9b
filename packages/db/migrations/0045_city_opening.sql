ALTER TABLE "city" ADD COLUMN "live_from" date;--> statement-breakpoint
ALTER TABLE "city" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "city" ADD COLUMN "whatsapp" text;--> statement-breakpoint
ALTER TABLE "city" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "city" ADD CONSTRAINT "city_code" CHECK (length("city"."code") <= 40);--> statement-breakpoint
ALTER TABLE "city" ADD CONSTRAINT "city_name" CHECK (length("city"."name"::text) <= 400);--> statement-breakpoint
ALTER TABLE "city" ADD CONSTRAINT "city_latitude" CHECK (length("city"."latitude") <= 25);--> statement-breakpoint
ALTER TABLE "city" ADD CONSTRAINT "city_longitude" CHECK (length("city"."longitude") <= 25);--> statement-breakpoint
ALTER TABLE "city" ADD CONSTRAINT "city_phone" CHECK (length("city"."phone") <= 30);--> statement-breakpoint
ALTER TABLE "city" ADD CONSTRAINT "city_whatsapp" CHECK (length("city"."whatsapp") <= 30);--> statement-breakpoint
ALTER TABLE "district" ADD CONSTRAINT "district_code_length" CHECK (length("district"."code") <= 40);--> statement-breakpoint
ALTER TABLE "district" ADD CONSTRAINT "district_name" CHECK (length("district"."name"::text) <= 400);