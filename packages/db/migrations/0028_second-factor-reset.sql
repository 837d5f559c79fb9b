CREATE TABLE "second_factor_reset" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (6) with time zone NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (6) with time zone,
	"code_hash" text,
	"ticket_hash" text,
	"pending_secret" text,
	CONSTRAINT "second_factor_reset_ticket" UNIQUE("ticket_hash"),
	CONSTRAINT "second_factor_reset_state" CHECK ("second_factor_reset"."state" in ('PENDING', 'APPROVED', 'REFUSED', 'USED', 'LAPSED')),
	CONSTRAINT "second_factor_reset_reason" CHECK (length(btrim("second_factor_reset"."reason")) > 0),
	CONSTRAINT "second_factor_reset_reason_length" CHECK (length("second_factor_reset"."reason") <= 500),
	CONSTRAINT "second_factor_reset_two_people" CHECK ("second_factor_reset"."decided_by" <> "second_factor_reset"."asked_by"),
	CONSTRAINT "second_factor_reset_not_his_own" CHECK ("second_factor_reset"."asked_by" <> "second_factor_reset"."staff_id" and "second_factor_reset"."decided_by" <> "second_factor_reset"."staff_id"),
	CONSTRAINT "second_factor_reset_decided" CHECK (("second_factor_reset"."decided_by" is null) = ("second_factor_reset"."decided_at" is null) and ("second_factor_reset"."state" in ('PENDING', 'LAPSED') or "second_factor_reset"."decided_by" is not null)),
	CONSTRAINT "second_factor_reset_pending" CHECK ("second_factor_reset"."state" <> 'PENDING' or "second_factor_reset"."decided_by" is null),
	CONSTRAINT "second_factor_reset_code" CHECK ("second_factor_reset"."state" not in ('APPROVED', 'USED') or "second_factor_reset"."code_hash" is not null)
);
--> statement-breakpoint
ALTER TABLE "second_factor_reset" ADD CONSTRAINT "second_factor_reset_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor_reset" ADD CONSTRAINT "second_factor_reset_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor_reset" ADD CONSTRAINT "second_factor_reset_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "second_factor_reset_open" ON "second_factor_reset" USING btree ("staff_id") WHERE "second_factor_reset"."state" in ('PENDING', 'APPROVED');--> statement-breakpoint
CREATE INDEX "second_factor_reset_staff" ON "second_factor_reset" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "second_factor_reset_asked_by" ON "second_factor_reset" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "second_factor_reset_decided_by" ON "second_factor_reset" USING btree ("decided_by") WHERE "second_factor_reset"."decided_by" is not null;