CREATE TABLE "acceptance" (
	"guardian_id" uuid NOT NULL,
	"agreement" text NOT NULL,
	"version" text NOT NULL,
	"accepted_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "acceptance_guardian_id_agreement_version_pk" PRIMARY KEY("guardian_id","agreement","version"),
	CONSTRAINT "acceptance_agreement" CHECK ("acceptance"."agreement" in ('PRIVACY', 'TERMS'))
);
--> statement-breakpoint
CREATE TABLE "account_deletion" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"guardian_id" uuid NOT NULL,
	"state" text NOT NULL,
	"requested_at" timestamp (6) with time zone NOT NULL,
	"due_at" timestamp (6) with time zone NOT NULL,
	"closed_at" timestamp (6) with time zone,
	CONSTRAINT "account_deletion_state" CHECK ("account_deletion"."state" in ('PENDING', 'TAKEN_BACK', 'LAPSED', 'CARRIED_OUT')),
	CONSTRAINT "account_deletion_closed" CHECK (("account_deletion"."state" = 'PENDING') = ("account_deletion"."closed_at" is null)),
	CONSTRAINT "account_deletion_order" CHECK ("account_deletion"."due_at" > "account_deletion"."requested_at")
);
--> statement-breakpoint
ALTER TABLE "child" DROP CONSTRAINT "child_iin";--> statement-breakpoint
ALTER TABLE "guardian" DROP CONSTRAINT "guardian_iin";--> statement-breakpoint
ALTER TABLE "guardian" DROP CONSTRAINT "guardian_phone";--> statement-breakpoint
ALTER TABLE "one_time_code" DROP CONSTRAINT "one_time_code_purpose";--> statement-breakpoint
ALTER TABLE "message" DROP CONSTRAINT "message_kind";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "erased_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "child" ADD COLUMN "erased_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "guardian" ADD COLUMN "erased_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_guardian_id_guardian_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardian"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_deletion" ADD CONSTRAINT "account_deletion_guardian_id_guardian_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardian"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_deletion_guardian" ON "account_deletion" USING btree ("guardian_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_deletion_one_pending" ON "account_deletion" USING btree ("guardian_id") WHERE "account_deletion"."state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "account_deletion_due" ON "account_deletion" USING btree ("due_at") WHERE "account_deletion"."state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "file_erased" ON "file" USING btree ("erased_at") WHERE "file"."erased_at" is not null and "file"."storage_key" <> '';--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_erased" CHECK ("file"."storage_key" <> '' or "file"."erased_at" is not null);--> statement-breakpoint
ALTER TABLE "child" ADD CONSTRAINT "child_erased" CHECK ("child"."erased_at" is null or ("child"."iin" = 'erased ' || "child"."id"::text and "child"."surname" = '' and "child"."name" = '' and "child"."patronymic" is null and extract(doy from "child"."birth_date") = 1));--> statement-breakpoint
ALTER TABLE "child" ADD CONSTRAINT "child_iin" CHECK ("child"."erased_at" is not null or "child"."iin" ~ '^[0-9]{12}$');--> statement-breakpoint
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_erased" CHECK ("guardian"."erased_at" is null or ("guardian"."iin" = 'erased ' || "guardian"."id"::text and "guardian"."phone" = "guardian"."iin" and "guardian"."surname" = '' and "guardian"."name" = '' and "guardian"."patronymic" is null
        and "guardian"."login" is null and "guardian"."email" is null and not "guardian"."email_messages" and "guardian"."password_hash" = '-' and extract(doy from "guardian"."birth_date") = 1));--> statement-breakpoint
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_iin" CHECK ("guardian"."erased_at" is not null or "guardian"."iin" ~ '^[0-9]{12}$');--> statement-breakpoint
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_phone" CHECK ("guardian"."erased_at" is not null or "guardian"."phone" ~ '^\+77[0-9]{9}$');--> statement-breakpoint
ALTER TABLE "one_time_code" ADD CONSTRAINT "one_time_code_purpose" CHECK ("one_time_code"."purpose" in ('REGISTRATION', 'LOGIN', 'RECOVERY', 'EMAIL', 'OLD_PHONE', 'NEW_PHONE'));--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_kind" CHECK ("message"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'PHONE_CHANGED', 'DELETION_REQUESTED', 'DELETION_TAKEN_BACK', 'DELETION_LAPSED', 'CODE', 'ACCOUNT_EXISTS'));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'PHONE_CHANGED', 'DELETION_REQUESTED', 'DELETION_TAKEN_BACK', 'DELETION_LAPSED'));