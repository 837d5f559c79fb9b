CREATE TABLE "review_decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"renewal_id" uuid,
	"verdict" text NOT NULL,
	"reason_id" uuid,
	"comment" text,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (6) with time zone NOT NULL,
	"takes_effect_at" timestamp (6) with time zone NOT NULL,
	"state" text NOT NULL,
	"closed_at" timestamp (6) with time zone,
	CONSTRAINT "review_decision_verdict" CHECK ("review_decision"."verdict" in ('CONFIRMED', 'REJECTED')),
	CONSTRAINT "review_decision_state" CHECK ("review_decision"."state" in ('PENDING', 'CARRIED_OUT', 'UNDONE', 'LAPSED')),
	CONSTRAINT "review_decision_reason" CHECK (("review_decision"."verdict" = 'REJECTED') = ("review_decision"."reason_id" is not null)),
	CONSTRAINT "review_decision_comment" CHECK ("review_decision"."comment" is null or ("review_decision"."verdict" = 'REJECTED' and "review_decision"."state" = 'PENDING')),
	CONSTRAINT "review_decision_comment_length" CHECK (length("review_decision"."comment") <= 1000),
	CONSTRAINT "review_decision_closed" CHECK (("review_decision"."state" = 'PENDING') = ("review_decision"."closed_at" is null)),
	CONSTRAINT "review_decision_window" CHECK ("review_decision"."takes_effect_at" >= "review_decision"."decided_at"),
	CONSTRAINT "review_decision_in_time" CHECK ("review_decision"."state" <> 'UNDONE' or "review_decision"."closed_at" < "review_decision"."takes_effect_at"),
	CONSTRAINT "review_decision_not_early" CHECK ("review_decision"."state" <> 'CARRIED_OUT' or "review_decision"."closed_at" >= "review_decision"."takes_effect_at")
);
--> statement-breakpoint
CREATE TABLE "review_presence" (
	"application_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"seen_until" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "review_presence_application_id_staff_id_pk" PRIMARY KEY("application_id","staff_id")
);
--> statement-breakpoint
DROP INDEX "application_reviewed_by";--> statement-breakpoint
DROP INDEX "conclusion_renewal_decided_by";--> statement-breakpoint
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_renewal_id_conclusion_renewal_id_fk" FOREIGN KEY ("renewal_id") REFERENCES "public"."conclusion_renewal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_reason_id_reason_id_fk" FOREIGN KEY ("reason_id") REFERENCES "public"."reason"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_presence" ADD CONSTRAINT "review_presence_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_presence" ADD CONSTRAINT "review_presence_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_decision_one_on_application" ON "review_decision" USING btree ("application_id") WHERE "review_decision"."state" = 'PENDING' and "review_decision"."renewal_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "review_decision_one_on_renewal" ON "review_decision" USING btree ("renewal_id") WHERE "review_decision"."state" = 'PENDING' and "review_decision"."renewal_id" is not null;--> statement-breakpoint
CREATE INDEX "review_decision_due" ON "review_decision" USING btree ("takes_effect_at") WHERE "review_decision"."state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "review_decision_application" ON "review_decision" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "review_decision_renewal" ON "review_decision" USING btree ("renewal_id") WHERE "review_decision"."renewal_id" is not null;--> statement-breakpoint
CREATE INDEX "review_decision_reason" ON "review_decision" USING btree ("reason_id") WHERE "review_decision"."reason_id" is not null;--> statement-breakpoint
CREATE INDEX "review_decision_decided_by" ON "review_decision" USING btree ("decided_by","decided_at");--> statement-breakpoint
CREATE INDEX "review_presence_staff" ON "review_presence" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "application_reviewed_by" ON "application" USING btree ("reviewed_by","reviewed_at") WHERE "application"."reviewed_by" is not null;--> statement-breakpoint
CREATE INDEX "conclusion_renewal_decided_by" ON "conclusion_renewal" USING btree ("decided_by","closed_at") WHERE "conclusion_renewal"."decided_by" is not null;