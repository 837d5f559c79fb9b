CREATE TABLE "conclusion_renewal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"state" text NOT NULL,
	"conclusion_number" text NOT NULL,
	"conclusion_issued_on" date NOT NULL,
	"conclusion_valid_until" date NOT NULL,
	"conclusion_file_id" uuid NOT NULL,
	"attached_at" timestamp (6) with time zone NOT NULL,
	"closed_at" timestamp (6) with time zone,
	"decided_by" uuid,
	"replaced_file_id" uuid,
	"rejection_reason_id" uuid,
	"rejection_comment" text,
	CONSTRAINT "conclusion_renewal_state" CHECK ("conclusion_renewal"."state" in ('PENDING', 'CONFIRMED', 'REJECTED', 'REPLACED', 'LAPSED')),
	CONSTRAINT "conclusion_renewal_dates" CHECK ("conclusion_renewal"."conclusion_valid_until" >= "conclusion_renewal"."conclusion_issued_on"),
	CONSTRAINT "conclusion_renewal_closed" CHECK (("conclusion_renewal"."state" = 'PENDING') = ("conclusion_renewal"."closed_at" is null)),
	CONSTRAINT "conclusion_renewal_decided" CHECK (("conclusion_renewal"."state" in ('CONFIRMED', 'REJECTED')) = ("conclusion_renewal"."decided_by" is not null)),
	CONSTRAINT "conclusion_renewal_replaced" CHECK (("conclusion_renewal"."state" = 'CONFIRMED') = ("conclusion_renewal"."replaced_file_id" is not null)),
	CONSTRAINT "conclusion_renewal_rejection" CHECK (("conclusion_renewal"."state" = 'REJECTED') = ("conclusion_renewal"."rejection_reason_id" is not null)),
	CONSTRAINT "conclusion_renewal_comment" CHECK ("conclusion_renewal"."rejection_comment" is null or "conclusion_renewal"."state" = 'REJECTED')
);
--> statement-breakpoint
ALTER TABLE "application_event" DROP CONSTRAINT "application_event_event";--> statement-breakpoint
ALTER TABLE "message" DROP CONSTRAINT "message_kind";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "conclusion_renewal" ADD CONSTRAINT "conclusion_renewal_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conclusion_renewal" ADD CONSTRAINT "conclusion_renewal_conclusion_file_id_file_id_fk" FOREIGN KEY ("conclusion_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conclusion_renewal" ADD CONSTRAINT "conclusion_renewal_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conclusion_renewal" ADD CONSTRAINT "conclusion_renewal_replaced_file_id_file_id_fk" FOREIGN KEY ("replaced_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conclusion_renewal" ADD CONSTRAINT "conclusion_renewal_rejection_reason_id_reason_id_fk" FOREIGN KEY ("rejection_reason_id") REFERENCES "public"."reason"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "conclusion_renewal_one_pending" ON "conclusion_renewal" USING btree ("application_id") WHERE "conclusion_renewal"."state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "conclusion_renewal_application" ON "conclusion_renewal" USING btree ("application_id","attached_at");--> statement-breakpoint
CREATE INDEX "conclusion_renewal_review" ON "conclusion_renewal" USING btree ("attached_at") WHERE "conclusion_renewal"."state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "conclusion_renewal_file" ON "conclusion_renewal" USING btree ("conclusion_file_id");--> statement-breakpoint
CREATE INDEX "conclusion_renewal_decided_by" ON "conclusion_renewal" USING btree ("decided_by") WHERE "conclusion_renewal"."decided_by" is not null;--> statement-breakpoint
CREATE INDEX "conclusion_renewal_replaced_file" ON "conclusion_renewal" USING btree ("replaced_file_id") WHERE "conclusion_renewal"."replaced_file_id" is not null;--> statement-breakpoint
CREATE INDEX "conclusion_renewal_rejection_reason" ON "conclusion_renewal" USING btree ("rejection_reason_id") WHERE "conclusion_renewal"."rejection_reason_id" is not null;--> statement-breakpoint
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_event" CHECK ("application_event"."event" in ('SENT', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'AGED_OUT', 'VOUCHER_OFFERED', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'STOP_LIST_RESTORED', 'STOP_LIST_EXPIRED', 'ENROLMENT_REQUESTED', 'ENROLMENT_TAKEN_BACK', 'ENROLMENT_REFUSED', 'CONTRACT_SENT', 'CONTRACT_FILLED', 'CONTRACT_SIGNED_BY_GUARDIAN', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_ATTACHED', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED'));--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_kind" CHECK ("message"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'CODE', 'ACCOUNT_EXISTS'));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'CHILD_CONFIRMED', 'CHILD_REFUSED'));