CREATE TABLE "announcement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"city_id" uuid NOT NULL,
	"filter" jsonb,
	"text" jsonb NOT NULL,
	"sms" boolean NOT NULL,
	"email" boolean NOT NULL,
	"push" boolean NOT NULL,
	"state" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (6) with time zone,
	"recipients" integer,
	"told" integer DEFAULT 0 NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp (6) with time zone,
	CONSTRAINT "announcement_state" CHECK ("announcement"."state" in ('PENDING', 'SENDING', 'SENT', 'STOPPED', 'REFUSED', 'TAKEN_BACK')),
	CONSTRAINT "announcement_filter" CHECK (length("announcement"."filter"::text) <= 700),
	CONSTRAINT "announcement_text" CHECK (length("announcement"."text"::text) <= 3200),
	CONSTRAINT "announcement_names_nobody" CHECK ("announcement"."text"::text !~ '[0-9]{12}'),
	CONSTRAINT "announcement_two_people" CHECK ("announcement"."decided_by" <> "announcement"."created_by"),
	CONSTRAINT "announcement_decided" CHECK (("announcement"."decided_by" is null) = ("announcement"."decided_at" is null) and ("announcement"."state" <> 'PENDING' or "announcement"."decided_by" is null) and ("announcement"."state" <> 'REFUSED' or "announcement"."decided_by" is not null)),
	CONSTRAINT "announcement_alone" CHECK ("announcement"."decided_by" is not null or "announcement"."recipients" is null or "announcement"."recipients" <= 20),
	CONSTRAINT "announcement_recipients" CHECK (("announcement"."state" in ('SENDING', 'SENT', 'STOPPED')) = ("announcement"."recipients" is not null)),
	CONSTRAINT "announcement_told" CHECK ("announcement"."told" between 0 and coalesce("announcement"."recipients", 0)),
	CONSTRAINT "announcement_ended" CHECK (("announcement"."state" in ('STOPPED', 'TAKEN_BACK')) = ("announcement"."ended_by" is not null) and ("announcement"."state" in ('STOPPED', 'TAKEN_BACK', 'SENT')) = ("announcement"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "announcement_recipient" (
	"announcement_id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"notification_id" uuid,
	CONSTRAINT "announcement_recipient_announcement_id_guardian_id_pk" PRIMARY KEY("announcement_id","guardian_id"),
	CONSTRAINT "announcement_recipient_notification" UNIQUE("notification_id")
);
--> statement-breakpoint
ALTER TABLE "message" DROP CONSTRAINT "message_kind";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipient" ADD CONSTRAINT "announcement_recipient_announcement_id_announcement_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipient" ADD CONSTRAINT "announcement_recipient_guardian_id_guardian_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardian"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipient" ADD CONSTRAINT "announcement_recipient_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcement_city" ON "announcement" USING btree ("city_id","created_at","id");--> statement-breakpoint
CREATE INDEX "announcement_created_by" ON "announcement" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "announcement_decided_by" ON "announcement" USING btree ("decided_by") WHERE "announcement"."decided_by" is not null;--> statement-breakpoint
CREATE INDEX "announcement_ended_by" ON "announcement" USING btree ("ended_by") WHERE "announcement"."ended_by" is not null;--> statement-breakpoint
CREATE INDEX "announcement_recipient_guardian" ON "announcement_recipient" USING btree ("guardian_id");--> statement-breakpoint
CREATE INDEX "announcement_recipient_waiting" ON "announcement_recipient" USING btree ("announcement_id","guardian_id") WHERE "announcement_recipient"."notification_id" is null;--> statement-breakpoint
CREATE INDEX "message_urgency" ON "message" USING btree (("kind" = 'ANNOUNCEMENT'),"next_attempt_at") WHERE "message"."state" = 'PENDING';--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_kind" CHECK ("message"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'APPEAL_RECEIVED', 'APPEAL_REFUSED', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'PHONE_CHANGED', 'DELETION_REQUESTED', 'DELETION_TAKEN_BACK', 'DELETION_LAPSED', 'ANNOUNCEMENT', 'CODE', 'ACCOUNT_EXISTS'));--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'APPEAL_RECEIVED', 'APPEAL_REFUSED', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'PHONE_CHANGED', 'DELETION_REQUESTED', 'DELETION_TAKEN_BACK', 'DELETION_LAPSED', 'ANNOUNCEMENT'));