CREATE TABLE "correction_type_offer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"city_id" uuid NOT NULL,
	"correction_type" text NOT NULL,
	"effective_from" date NOT NULL,
	"offered" boolean NOT NULL,
	"explanation" jsonb NOT NULL,
	"sort_order" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"cancelled_at" timestamp (6) with time zone,
	"cancelled_by" uuid,
	CONSTRAINT "correction_type_offer_type" CHECK ("correction_type_offer"."correction_type" in ('VISION_BLIND', 'VISION_LOW', 'VISION_AMBLYOPIA', 'HEARING_DEAF', 'HEARING_HARD', 'SPEECH_SEVERE', 'MUSCULOSKELETAL', 'DEVELOPMENTAL_DELAY', 'INTELLECT', 'AUTISM', 'EMOTIONAL', 'COMPLEX', 'SANATORIUM')),
	CONSTRAINT "correction_type_offer_explanation" CHECK (length("correction_type_offer"."explanation"::text) <= 1800),
	CONSTRAINT "correction_type_offer_order" CHECK ("correction_type_offer"."sort_order" between 1 and 99),
	CONSTRAINT "correction_type_offer_cancelled" CHECK (("correction_type_offer"."cancelled_at" is null) = ("correction_type_offer"."cancelled_by" is null)),
	CONSTRAINT "correction_type_offer_ahead" CHECK (("correction_type_offer"."created_at" at time zone 'Asia/Almaty')::date < "correction_type_offer"."effective_from"),
	CONSTRAINT "correction_type_offer_cancelled_ahead" CHECK ("correction_type_offer"."cancelled_at" is null or ("correction_type_offer"."cancelled_at" at time zone 'Asia/Almaty')::date < "correction_type_offer"."effective_from")
);
--> statement-breakpoint
ALTER TABLE "correction_type_offer" ADD CONSTRAINT "correction_type_offer_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_type_offer" ADD CONSTRAINT "correction_type_offer_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_type_offer" ADD CONSTRAINT "correction_type_offer_cancelled_by_staff_id_fk" FOREIGN KEY ("cancelled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "correction_type_offer_effective" ON "correction_type_offer" USING btree ("city_id","correction_type","effective_from") WHERE "correction_type_offer"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "correction_type_offer_city" ON "correction_type_offer" USING btree ("city_id","created_at");--> statement-breakpoint
CREATE INDEX "correction_type_offer_created_by" ON "correction_type_offer" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "correction_type_offer_cancelled_by" ON "correction_type_offer" USING btree ("cancelled_by") WHERE "correction_type_offer"."cancelled_by" is not null;