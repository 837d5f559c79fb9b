CREATE TABLE "kindergarten_photo" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kindergarten_id" uuid NOT NULL,
	"storage_key" text NOT NULL,
	"type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"description" jsonb NOT NULL,
	"sort_order" integer NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "kindergarten_photo_storage_key_unique" UNIQUE("storage_key"),
	CONSTRAINT "kindergarten_photo_type" CHECK ("kindergarten_photo"."type" in ('image/jpeg', 'image/png')),
	CONSTRAINT "kindergarten_photo_size" CHECK ("kindergarten_photo"."width" between 1 and 10000 and "kindergarten_photo"."height" between 1 and 10000)
);
--> statement-breakpoint
ALTER TABLE "kindergarten_photo" ADD CONSTRAINT "kindergarten_photo_kindergarten_id_kindergarten_id_fk" FOREIGN KEY ("kindergarten_id") REFERENCES "public"."kindergarten"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kindergarten_photo_kindergarten" ON "kindergarten_photo" USING btree ("kindergarten_id","sort_order");