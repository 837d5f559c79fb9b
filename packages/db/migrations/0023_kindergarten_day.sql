CREATE TABLE "requisites" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kindergarten_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"director" text NOT NULL,
	"basis" jsonb NOT NULL,
	"account" text NOT NULL,
	"bank" text NOT NULL,
	"bic" text NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "requisites_version" UNIQUE("kindergarten_id","version"),
	CONSTRAINT "requisites_version_counts" CHECK ("requisites"."version" > 0),
	CONSTRAINT "requisites_director" CHECK (length("requisites"."director") <= 120),
	CONSTRAINT "requisites_basis" CHECK (length("requisites"."basis"::text) <= 1000),
	CONSTRAINT "requisites_account" CHECK ("requisites"."account" ~ '^KZ[0-9]{2}[0-9A-Z]{16}$'),
	CONSTRAINT "requisites_bank" CHECK (length("requisites"."bank") <= 120),
	CONSTRAINT "requisites_bic" CHECK ("requisites"."bic" ~ '^[A-Z0-9]{8}([A-Z0-9]{3})?$')
);
--> statement-breakpoint
ALTER TABLE "contract" ADD COLUMN "requisites_id" uuid;--> statement-breakpoint
ALTER TABLE "enrolment" ADD COLUMN "left_on" date;--> statement-breakpoint
ALTER TABLE "kindergarten_group" ADD COLUMN "academic_year" integer;--> statement-breakpoint
ALTER TABLE "requisites" ADD CONSTRAINT "requisites_kindergarten_id_kindergarten_id_fk" FOREIGN KEY ("kindergarten_id") REFERENCES "public"."kindergarten"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requisites" ADD CONSTRAINT "requisites_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "requisites_created_by" ON "requisites" USING btree ("created_by");--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_requisites_id_requisites_id_fk" FOREIGN KEY ("requisites_id") REFERENCES "public"."requisites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contract_requisites" ON "contract" USING btree ("requisites_id");--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_left" CHECK ("enrolment"."left_on" is null or "enrolment"."state" = 'ENDED');--> statement-breakpoint
ALTER TABLE "kindergarten_group" ADD CONSTRAINT "kindergarten_group_academic_year" CHECK ("kindergarten_group"."academic_year" between 2010 and 2100);--> statement-breakpoint

-- A version of a kindergarten's requisites is never changed: contracts already sent name it (E3).
CREATE TRIGGER requisites_append_only BEFORE UPDATE OR DELETE ON requisites FOR EACH ROW EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER requisites_no_truncate BEFORE TRUNCATE ON requisites FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
