CREATE TABLE "appeal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"voucher_id" uuid NOT NULL,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"file_id" uuid,
	"sent_at" timestamp (6) with time zone NOT NULL,
	"closed_at" timestamp (6) with time zone,
	"decided_by" uuid,
	"answer" text,
	CONSTRAINT "appeal_voucher_id_unique" UNIQUE("voucher_id"),
	CONSTRAINT "appeal_state" CHECK ("appeal"."state" in ('PENDING', 'UPHELD', 'REFUSED', 'LAPSED')),
	CONSTRAINT "appeal_text" CHECK (length(btrim("appeal"."text")) > 0),
	CONSTRAINT "appeal_closed" CHECK (("appeal"."state" = 'PENDING') = ("appeal"."closed_at" is null)),
	CONSTRAINT "appeal_order" CHECK ("appeal"."closed_at" is null or "appeal"."closed_at" >= "appeal"."sent_at"),
	CONSTRAINT "appeal_decided" CHECK (("appeal"."state" in ('UPHELD', 'REFUSED')) = ("appeal"."decided_by" is not null and "appeal"."answer" is not null))
);
--> statement-breakpoint
ALTER TABLE "application_event" DROP CONSTRAINT "application_event_event";--> statement-breakpoint
ALTER TABLE "file" DROP CONSTRAINT "file_purpose";--> statement-breakpoint
ALTER TABLE "message" DROP CONSTRAINT "message_kind";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_voucher_id_voucher_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."voucher"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeal_application" ON "appeal" USING btree ("application_id","sent_at");--> statement-breakpoint
CREATE INDEX "appeal_pending" ON "appeal" USING btree ("sent_at") WHERE "appeal"."state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "appeal_file" ON "appeal" USING btree ("file_id") WHERE "appeal"."file_id" is not null;--> statement-breakpoint
CREATE INDEX "appeal_decided_by" ON "appeal" USING btree ("decided_by") WHERE "appeal"."decided_by" is not null;--> statement-breakpoint
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_event" CHECK ("application_event"."event" in ('SENT', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'AGED_OUT', 'VOUCHER_OFFERED', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'STOP_LIST_RESTORED', 'STOP_LIST_EXPIRED', 'ENROLMENT_REQUESTED', 'ENROLMENT_TAKEN_BACK', 'ENROLMENT_REFUSED', 'CONTRACT_SENT', 'CONTRACT_FILLED', 'CONTRACT_SIGNED_BY_GUARDIAN', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_ATTACHED', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'APPEALED', 'APPEAL_REFUSED'));--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_purpose" CHECK ("file"."purpose" in ('PMPK_CONCLUSION', 'GUARDIANSHIP_PROOF', 'CONTRACT_DOCUMENT', 'CONTRACT', 'SUPPORT_ATTACHMENT', 'APPEAL'));--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_kind" CHECK ("message"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'APPEAL_RECEIVED', 'APPEAL_REFUSED', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'PHONE_CHANGED', 'DELETION_REQUESTED', 'DELETION_TAKEN_BACK', 'DELETION_LAPSED', 'CODE', 'ACCOUNT_EXISTS'));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'APPEAL_RECEIVED', 'APPEAL_REFUSED', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'PHONE_CHANGED', 'DELETION_REQUESTED', 'DELETION_TAKEN_BACK', 'DELETION_LAPSED'));