CREATE TABLE "support_answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"support_message_id" uuid NOT NULL,
	"message_id" uuid,
	"text" text NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "support_answer_text" CHECK (length(btrim("support_answer"."text")) > 0 and length("support_answer"."text") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "support_template" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"city_id" uuid NOT NULL,
	"title" text NOT NULL,
	"text" jsonb NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "support_template_title" CHECK (length("support_template"."title") <= 80),
	CONSTRAINT "support_template_text" CHECK (length("support_template"."text"::text) <= 3300)
);
--> statement-breakpoint
ALTER TABLE "message" DROP CONSTRAINT "message_kind";--> statement-breakpoint
DROP INDEX "support_message_open";--> statement-breakpoint
ALTER TABLE "support_message" ADD COLUMN "recipient" text;--> statement-breakpoint
ALTER TABLE "support_message" ADD COLUMN "taken_by" uuid;--> statement-breakpoint
ALTER TABLE "support_message" ADD COLUMN "taken_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "support_message" ADD COLUMN "handled_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "support_message" ADD COLUMN "handled_by" uuid;--> statement-breakpoint
ALTER TABLE "support_answer" ADD CONSTRAINT "support_answer_support_message_id_support_message_id_fk" FOREIGN KEY ("support_message_id") REFERENCES "public"."support_message"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_answer" ADD CONSTRAINT "support_answer_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_answer" ADD CONSTRAINT "support_answer_sent_by_staff_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_template" ADD CONSTRAINT "support_template_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_template" ADD CONSTRAINT "support_template_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "support_answer_of" ON "support_answer" USING btree ("support_message_id","sent_at");--> statement-breakpoint
CREATE INDEX "support_answer_message" ON "support_answer" USING btree ("message_id") WHERE "support_answer"."message_id" is not null;--> statement-breakpoint
CREATE INDEX "support_answer_sent_by" ON "support_answer" USING btree ("sent_by");--> statement-breakpoint
CREATE INDEX "support_template_city" ON "support_template" USING btree ("city_id","title");--> statement-breakpoint
CREATE INDEX "support_template_changed_by" ON "support_template" USING btree ("changed_by") WHERE "support_template"."changed_by" is not null;--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_taken_by_staff_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_handled_by_staff_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "support_message_mine" ON "support_message" USING btree ("taken_by","created_at","id") WHERE "support_message"."taken_by" is not null;--> statement-breakpoint
CREATE INDEX "support_message_done" ON "support_message" USING btree ("handled_at","id") WHERE "support_message"."handled_at" is not null;--> statement-breakpoint
CREATE INDEX "support_message_name" ON "support_message" USING btree (search_letters("name") collate "C");--> statement-breakpoint
CREATE INDEX "support_message_recipient" ON "support_message" USING btree ("recipient") WHERE "support_message"."recipient" is not null;--> statement-breakpoint
CREATE INDEX "support_message_handled_by" ON "support_message" USING btree ("handled_by") WHERE "support_message"."handled_by" is not null;--> statement-breakpoint
CREATE INDEX "support_message_open" ON "support_message" USING btree ("created_at","id") WHERE "support_message"."handled_at" is null;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_kind" CHECK ("message"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CONCLUSION_RENEWED', 'CONCLUSION_REJECTED', 'APPEAL_RECEIVED', 'APPEAL_REFUSED', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'PHONE_CHANGED', 'DELETION_REQUESTED', 'DELETION_TAKEN_BACK', 'DELETION_LAPSED', 'ANNOUNCEMENT', 'CODE', 'ACCOUNT_EXISTS', 'STAFF_INVITATION', 'SUPPORT_ANSWER'));--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_recipient" CHECK (length("support_message"."recipient") <= 120);--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_taken" CHECK (("support_message"."taken_by" is null) = ("support_message"."taken_at" is null) and ("support_message"."taken_by" is null or "support_message"."handled_at" is null));--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_handled" CHECK ("support_message"."handled_by" is null or "support_message"."handled_at" is not null);