CREATE TABLE "staff_invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"state" text NOT NULL,
	"locale" text NOT NULL,
	"code_hash" text NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp (6) with time zone NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	"closed_at" timestamp (6) with time zone,
	"ticket_hash" text,
	"pending_password_hash" text,
	"pending_secret" text,
	CONSTRAINT "staff_invitation_ticket" UNIQUE("ticket_hash"),
	CONSTRAINT "staff_invitation_state" CHECK ("staff_invitation"."state" in ('PENDING', 'USED', 'WITHDRAWN')),
	CONSTRAINT "staff_invitation_locale" CHECK ("staff_invitation"."locale" in ('ru', 'kk', 'en')),
	CONSTRAINT "staff_invitation_not_his_own" CHECK ("staff_invitation"."sent_by" <> "staff_invitation"."staff_id"),
	CONSTRAINT "staff_invitation_closed" CHECK (("staff_invitation"."state" = 'PENDING') = ("staff_invitation"."closed_at" is null)),
	CONSTRAINT "staff_invitation_nothing_left" CHECK ("staff_invitation"."state" = 'PENDING' or ("staff_invitation"."ticket_hash" is null and "staff_invitation"."pending_password_hash" is null and "staff_invitation"."pending_secret" is null))
);
--> statement-breakpoint
ALTER TABLE "message" DROP CONSTRAINT "message_kind";--> statement-breakpoint
ALTER TABLE "kindergarten" DROP CONSTRAINT "kindergarten_district_id_district_id_fk";
--> statement-breakpoint
DROP INDEX "kindergarten_district";--> statement-breakpoint
ALTER TABLE "kindergarten_group" ADD COLUMN "closed_with_kindergarten" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "kindergarten" ADD COLUMN "closed_from" date;--> statement-breakpoint
ALTER TABLE "kindergarten" ADD COLUMN "closed_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_sent_by_staff_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "staff_invitation_pending" ON "staff_invitation" USING btree ("staff_id") WHERE "staff_invitation"."state" = 'PENDING';--> statement-breakpoint
CREATE UNIQUE INDEX "staff_invitation_used" ON "staff_invitation" USING btree ("staff_id") WHERE "staff_invitation"."state" = 'USED';--> statement-breakpoint
CREATE INDEX "staff_invitation_staff" ON "staff_invitation" USING btree ("staff_id","sent_at");--> statement-breakpoint
CREATE INDEX "staff_invitation_sent_by" ON "staff_invitation" USING btree ("sent_by");--> statement-breakpoint
ALTER TABLE "district" ADD CONSTRAINT "district_city" UNIQUE("id","city_id");--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_district_of_city" FOREIGN KEY ("district_id","city_id") REFERENCES "public"."district"("id","city_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "staff_login_any_case" ON "staff" USING btree (lower("login"));--> statement-breakpoint
CREATE INDEX "kindergarten_district" ON "kindergarten" USING btree ("district_id","city_id");--> statement-breakpoint
ALTER TABLE "kindergarten_group" ADD CONSTRAINT "kindergarten_group_closed_with" CHECK (not "kindergarten_group"."closed_with_kindergarten" or "kindergarten_group"."closed_at" is not null);--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_bin" CHECK ("kindergarten"."bin" ~ '^[0-9]{12}$');--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_name" CHECK (length("kindergarten"."name"::text) <= 700);--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_coordinates" CHECK ("kindergarten"."latitude" between 40 and 56 and "kindergarten"."longitude" between 46 and 88);--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_closed" CHECK (("kindergarten"."closed_from" is null) = ("kindergarten"."closed_at" is null) and "kindergarten"."closed_from" >= ("kindergarten"."closed_at" at time zone 'Asia/Almaty')::date);--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_kind" CHECK ("message"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'APPEAL_RECEIVED', 'APPEAL_REFUSED', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'PHONE_CHANGED', 'DELETION_REQUESTED', 'DELETION_TAKEN_BACK', 'DELETION_LAPSED', 'ANNOUNCEMENT', 'CODE', 'ACCOUNT_EXISTS', 'STAFF_INVITATION'));--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_login" CHECK (length("staff"."login") <= 60);--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_iin" CHECK ("staff"."iin" ~ '^[0-9]{12}$');--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_surname" CHECK (length("staff"."surname") <= 120);--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_name" CHECK (length("staff"."name") <= 120);--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_patronymic" CHECK (length("staff"."patronymic") <= 120);--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_phone" CHECK ("staff"."phone" ~ '^\+7[0-9]{10}$');--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_email" CHECK (length("staff"."email") <= 254);