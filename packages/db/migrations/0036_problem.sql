CREATE TABLE "problem" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"first_seen_at" timestamp (6) with time zone NOT NULL,
	"last_seen_at" timestamp (6) with time zone NOT NULL,
	"gone_at" timestamp (6) with time zone,
	CONSTRAINT "problem_code" CHECK ("problem"."code" in ('VOUCHER_WITHOUT_ITS_STATE', 'STATE_WITHOUT_ITS_VOUCHER', 'SEAT_WITHOUT_ITS_STATE', 'STATE_WITHOUT_ITS_SEAT', 'SEATS_MISCOUNTED', 'VOUCHERS_NOT_SEATABLE', 'VOUCHER_OVERDUE', 'STOP_LIST_OVERDUE', 'ENROLLED_WITHOUT_SIGNATURES', 'HISTORY_BROKEN', 'LANE_MISCOUNTED', 'LANE_OUT_OF_ORDER', 'RENEWAL_WITHOUT_ITS_APPLICATION', 'CONCLUSION_NOT_RENEWED', 'APPEAL_WITHOUT_ITS_END')),
	CONSTRAINT "problem_subject" CHECK (length("problem"."subject") <= 100),
	CONSTRAINT "problem_text" CHECK (length("problem"."text") <= 500),
	CONSTRAINT "problem_seen" CHECK ("problem"."first_seen_at" <= "problem"."last_seen_at" and ("problem"."gone_at" is null or "problem"."last_seen_at" < "problem"."gone_at"))
);
--> statement-breakpoint
CREATE TABLE "problem_check" (
	"at" timestamp (6) with time zone PRIMARY KEY NOT NULL,
	"found" integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "problem_present" ON "problem" USING btree ("code","subject") WHERE "problem"."gone_at" is null;--> statement-breakpoint
CREATE INDEX "problem_gone" ON "problem" USING btree ("gone_at") WHERE "problem"."gone_at" is not null;