CREATE TABLE "joint_change" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kindergarten_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"group_ids" uuid[] NOT NULL,
	"enrolment_ids" uuid[] NOT NULL,
	"academic_year" integer,
	"made_at" timestamp (6) with time zone NOT NULL,
	"made_by" uuid NOT NULL,
	"undone_at" timestamp (6) with time zone,
	"undone_by" uuid,
	CONSTRAINT "joint_change_kind" CHECK ("joint_change"."kind" in ('YEAR_CHANGE', 'DISENROLMENT')),
	CONSTRAINT "joint_change_year" CHECK (("joint_change"."kind" = 'YEAR_CHANGE') = ("joint_change"."academic_year" is not null) and ("joint_change"."kind" = 'YEAR_CHANGE') = (cardinality("joint_change"."group_ids") > 0)),
	CONSTRAINT "joint_change_something" CHECK (cardinality("joint_change"."group_ids") + cardinality("joint_change"."enrolment_ids") > 0),
	CONSTRAINT "joint_change_undone" CHECK (("joint_change"."undone_at" is null) = ("joint_change"."undone_by" is null) and "joint_change"."undone_at" < "joint_change"."made_at" + interval '24 hours')
);
--> statement-breakpoint
ALTER TABLE "application_event" DROP CONSTRAINT "application_event_event";--> statement-breakpoint
ALTER TABLE "message" DROP CONSTRAINT "message_kind";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "joint_change" ADD CONSTRAINT "joint_change_kindergarten_id_kindergarten_id_fk" FOREIGN KEY ("kindergarten_id") REFERENCES "public"."kindergarten"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_change" ADD CONSTRAINT "joint_change_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_change" ADD CONSTRAINT "joint_change_undone_by_staff_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "joint_change_kindergarten" ON "joint_change" USING btree ("kindergarten_id","made_at");--> statement-breakpoint
CREATE INDEX "joint_change_made_by" ON "joint_change" USING btree ("made_by");--> statement-breakpoint
CREATE INDEX "joint_change_undone_by" ON "joint_change" USING btree ("undone_by") WHERE "joint_change"."undone_by" is not null;--> statement-breakpoint
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_event" CHECK ("application_event"."event" in ('SENT', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'AGED_OUT', 'VOUCHER_OFFERED', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'STOP_LIST_RESTORED', 'STOP_LIST_EXPIRED', 'ENROLMENT_REQUESTED', 'ENROLMENT_TAKEN_BACK', 'ENROLMENT_REFUSED', 'CONTRACT_SENT', 'CONTRACT_FILLED', 'CONTRACT_SIGNED_BY_GUARDIAN', 'ENROLLED', 'DISENROLLED', 'DISENROLMENT_UNDONE', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_ATTACHED', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'APPEALED', 'APPEAL_REFUSED'));--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_kind" CHECK ("message"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'DISENROLMENT_UNDONE', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'APPEAL_RECEIVED', 'APPEAL_REFUSED', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'PHONE_CHANGED', 'DELETION_REQUESTED', 'DELETION_TAKEN_BACK', 'DELETION_LAPSED', 'ANNOUNCEMENT', 'CODE', 'ACCOUNT_EXISTS', 'STAFF_INVITATION', 'SUPPORT_ANSWER'));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'DISENROLMENT_UNDONE', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'APPEAL_RECEIVED', 'APPEAL_REFUSED', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'PHONE_CHANGED', 'DELETION_REQUESTED', 'DELETION_TAKEN_BACK', 'DELETION_LAPSED', 'ANNOUNCEMENT'));