ALTER TABLE "support_message" ADD COLUMN "guardian_id" uuid;--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_guardian_id_guardian_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardian"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "support_message_guardian" ON "support_message" USING btree ("guardian_id") WHERE "support_message"."guardian_id" is not null;--> statement-breakpoint
CREATE INDEX "support_message_created" ON "support_message" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_text_length" CHECK (length("appeal"."text") <= 3000);--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_answer" CHECK (length("appeal"."answer") <= 1000);--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_conclusion_number" CHECK (length("application"."conclusion_number") <= 60);--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_rejection_comment" CHECK (length("application"."rejection_comment") <= 1000);--> statement-breakpoint
ALTER TABLE "application_draft" ADD CONSTRAINT "application_draft_values" CHECK (length("application_draft"."values"::text) <= 150000);--> statement-breakpoint
ALTER TABLE "calendar_addition" ADD CONSTRAINT "calendar_addition_name" CHECK (length("calendar_addition"."name") <= 120);--> statement-breakpoint
ALTER TABLE "conclusion_renewal" ADD CONSTRAINT "conclusion_renewal_number" CHECK (length("conclusion_renewal"."conclusion_number") <= 60);--> statement-breakpoint
ALTER TABLE "conclusion_renewal" ADD CONSTRAINT "conclusion_renewal_comment_length" CHECK (length("conclusion_renewal"."rejection_comment") <= 1000);--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_fields" CHECK (length("contract"."fields"::text) <= 10000);--> statement-breakpoint
ALTER TABLE "contract_signature" ADD CONSTRAINT "contract_signature_cms" CHECK (length("contract_signature"."cms") <= 2000000);--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_comment" CHECK (length("enrolment"."comment") <= 1000);--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_name" CHECK (length("file"."name") <= 120);--> statement-breakpoint
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_login_length" CHECK (length("guardian"."login") <= 40);--> statement-breakpoint
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_email_length" CHECK (length("guardian"."email") <= 254);--> statement-breakpoint
ALTER TABLE "guardian_session" ADD CONSTRAINT "guardian_session_user_agent" CHECK (length("guardian_session"."user_agent") <= 400);--> statement-breakpoint
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_refusal_comment_length" CHECK (length("guardianship"."refusal_comment") <= 1000);--> statement-breakpoint
ALTER TABLE "one_time_code" ADD CONSTRAINT "one_time_code_recipient" CHECK (length("one_time_code"."recipient") <= 254);--> statement-breakpoint
ALTER TABLE "kindergarten_group" ADD CONSTRAINT "kindergarten_group_name" CHECK (length("kindergarten_group"."name") <= 80);--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_recipient" CHECK (length("message"."recipient") <= 254);--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_name" CHECK (length("support_message"."name") <= 120);--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_contact" CHECK (length("support_message"."contact") <= 120);--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_text" CHECK (length("support_message"."text") <= 3000);--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_endpoint" CHECK (length("push_subscription"."endpoint") <= 1000);--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_p256dh" CHECK (length("push_subscription"."p256dh") <= 120);--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_auth" CHECK (length("push_subscription"."auth") <= 40);--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_user_agent" CHECK (length("push_subscription"."user_agent") <= 400);--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_user_agent" CHECK (length("staff_session"."user_agent") <= 400);