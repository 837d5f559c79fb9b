CREATE TABLE "banner" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"place" text NOT NULL,
	"kind" text NOT NULL,
	"text" jsonb NOT NULL,
	"shown_from" timestamp (6) with time zone NOT NULL,
	"starts_at" timestamp (6) with time zone NOT NULL,
	"ends_at" timestamp (6) with time zone NOT NULL,
	"version" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp (6) with time zone,
	CONSTRAINT "banner_place" CHECK ("banner"."place" in ('PORTAL', 'CONSOLE', 'EVERYWHERE')),
	CONSTRAINT "banner_kind" CHECK ("banner"."kind" in ('NOTICE', 'WORKS', 'OUTAGE')),
	CONSTRAINT "banner_text" CHECK (length("banner"."text"::text) <= 1000),
	CONSTRAINT "banner_languages" CHECK (btrim("banner"."text" ->> 'ru') <> '' and btrim("banner"."text" ->> 'kk') <> '' and btrim("banner"."text" ->> 'en') <> ''),
	CONSTRAINT "banner_times" CHECK ("banner"."shown_from" <= "banner"."starts_at" and "banner"."starts_at" < "banner"."ends_at"),
	CONSTRAINT "banner_ended" CHECK (("banner"."ended_by" is null) = ("banner"."ended_at" is null)),
	CONSTRAINT "banner_version" CHECK ("banner"."version" > 0)
);
--> statement-breakpoint
ALTER TABLE "banner" ADD CONSTRAINT "banner_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banner" ADD CONSTRAINT "banner_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "banner_ends" ON "banner" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "banner_created_by" ON "banner" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "banner_ended_by" ON "banner" USING btree ("ended_by") WHERE "banner"."ended_by" is not null;