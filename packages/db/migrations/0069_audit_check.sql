CREATE TABLE "audit_check" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"started_at" timestamp (6) with time zone NOT NULL,
	"ended_at" timestamp (6) with time zone NOT NULL,
	"started_by" uuid,
	"links" bigint NOT NULL,
	"hash" text NOT NULL,
	"broken" bigint,
	"missing" bigint NOT NULL,
	"replaced" bigint,
	"unsealed" integer NOT NULL,
	CONSTRAINT "audit_check_links" CHECK ("audit_check"."links" >= 0 and ("audit_check"."hash" = '') = ("audit_check"."links" = 0)),
	CONSTRAINT "audit_check_hash" CHECK ("audit_check"."hash" ~ '^([0-9a-f]{64})?$'),
	CONSTRAINT "audit_check_period" CHECK ("audit_check"."started_at" <= "audit_check"."ended_at")
);
--> statement-breakpoint
CREATE TABLE "audit_check_run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"started_at" timestamp (6) with time zone NOT NULL,
	"started_by" uuid,
	"stepped_at" timestamp (6) with time zone NOT NULL,
	"links" bigint,
	"entries" bigint,
	"checked" bigint DEFAULT 0 NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	"broken" bigint,
	"searched" bigint DEFAULT 0 NOT NULL,
	"unsealed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "audit_check_run_hash" CHECK ("audit_check_run"."hash" ~ '^([0-9a-f]{64})?$')
);
--> statement-breakpoint
ALTER TABLE "problem" DROP CONSTRAINT "problem_code";--> statement-breakpoint
ALTER TABLE "audit_check" ADD CONSTRAINT "audit_check_started_by_staff_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_check_run" ADD CONSTRAINT "audit_check_run_started_by_staff_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_check_ended" ON "audit_check" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "audit_check_started_by" ON "audit_check" USING btree ("started_by");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_check_run_one" ON "audit_check_run" USING btree ((true));--> statement-breakpoint
CREATE INDEX "audit_check_run_started_by" ON "audit_check_run" USING btree ("started_by");--> statement-breakpoint
ALTER TABLE "problem" ADD CONSTRAINT "problem_code" CHECK ("problem"."code" in ('VOUCHER_WITHOUT_ITS_STATE', 'STATE_WITHOUT_ITS_VOUCHER', 'SEAT_WITHOUT_ITS_STATE', 'STATE_WITHOUT_ITS_SEAT', 'SEATS_MISCOUNTED', 'VOUCHERS_NOT_SEATABLE', 'VOUCHER_OVERDUE', 'STOP_LIST_OVERDUE', 'ENROLLED_WITHOUT_SIGNATURES', 'HISTORY_BROKEN', 'LANE_MISCOUNTED', 'LANE_OUT_OF_ORDER', 'RENEWAL_WITHOUT_ITS_APPLICATION', 'CONCLUSION_NOT_RENEWED', 'APPEAL_WITHOUT_ITS_END', 'AUDIT_LOG_BROKEN'));