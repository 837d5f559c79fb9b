CREATE TABLE "lane" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "lane_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"city_id" uuid NOT NULL,
	"queue_type" text NOT NULL,
	"correction_type" text NOT NULL,
	"birth_year" integer NOT NULL,
	"last_ticket" integer NOT NULL,
	"last_submitted_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "lane_line" UNIQUE("city_id","queue_type","correction_type","birth_year"),
	CONSTRAINT "lane_queue_type" CHECK ("lane"."queue_type" in ('SPECIAL')),
	CONSTRAINT "lane_correction_type" CHECK ("lane"."correction_type" in ('VISION_BLIND', 'VISION_LOW', 'VISION_AMBLYOPIA', 'HEARING_DEAF', 'HEARING_HARD', 'SPEECH_SEVERE', 'MUSCULOSKELETAL', 'DEVELOPMENTAL_DELAY', 'INTELLECT', 'AUTISM', 'EMOTIONAL', 'COMPLEX', 'SANATORIUM'))
);
--> statement-breakpoint
CREATE TABLE "lane_block" (
	"lane_id" integer NOT NULL,
	"block" integer NOT NULL,
	"ahead" integer[] NOT NULL,
	CONSTRAINT "lane_block_lane_id_block_pk" PRIMARY KEY("lane_id","block"),
	CONSTRAINT "lane_block_ahead" CHECK (cardinality("lane_block"."ahead") = 257)
);
--> statement-breakpoint
CREATE TABLE "lane_change" (
	"lane_id" integer NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "lane_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"stretch" integer NOT NULL,
	"change" integer NOT NULL,
	CONSTRAINT "lane_change_lane_id_id_pk" PRIMARY KEY("lane_id","id")
);
--> statement-breakpoint
CREATE TABLE "lane_total" (
	"lane_id" integer PRIMARY KEY NOT NULL,
	"waiting" integer NOT NULL,
	"ahead" integer[] NOT NULL,
	CONSTRAINT "lane_total_waiting" CHECK ("lane_total"."waiting" >= 0)
);
--> statement-breakpoint
DROP INDEX "application_lane";--> statement-breakpoint
ALTER TABLE "application" ALTER COLUMN "number" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "application" ALTER COLUMN "number" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "application" ALTER COLUMN "submit_sequence" SET DEFAULT 0;--> statement-breakpoint
CREATE SEQUENCE application_number_seq START 100001 OWNED BY application.number;--> statement-breakpoint
SELECT setval('application_number_seq', max(number)) FROM application HAVING max(number) IS NOT NULL;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "lane_id" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "ticket" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "application_event" ADD COLUMN "lane_id" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "application_event" ADD COLUMN "ticket" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "application_event" ADD COLUMN "queue_change" smallint GENERATED ALWAYS AS ((case when to_state = 'IN_QUEUE' then 1 else 0 end) - (case when from_state = 'IN_QUEUE' then 1 else 0 end)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "advancement_run" ADD COLUMN "offered_to" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- Applications that are there already get the tickets that they would have got.
INSERT INTO lane (city_id, queue_type, correction_type, birth_year, last_ticket, last_submitted_at)
SELECT city_id, queue_type, correction_type, birth_year, count(*), max(submitted_at)
FROM application GROUP BY city_id, queue_type, correction_type, birth_year
ORDER BY min(submitted_at);
--> statement-breakpoint
UPDATE application SET lane_id = placed.lane_id, ticket = placed.ticket
FROM (
  SELECT a.id, lane.id AS lane_id, row_number() OVER (PARTITION BY lane.id ORDER BY a.submitted_at, a.submit_sequence) AS ticket
  FROM application a JOIN lane USING (city_id, queue_type, correction_type, birth_year)
) AS placed
WHERE application.id = placed.id;
--> statement-breakpoint
ALTER TABLE application_event DISABLE TRIGGER application_event_append_only;
--> statement-breakpoint
UPDATE application_event SET lane_id = application.lane_id, ticket = application.ticket FROM application WHERE application.id = application_event.application_id;
--> statement-breakpoint
ALTER TABLE application_event ENABLE TRIGGER application_event_append_only;
--> statement-breakpoint
INSERT INTO lane_change (lane_id, stretch, change)
SELECT lane_id, ticket >> 6, count(*) FROM application WHERE state = 'IN_QUEUE' GROUP BY 1, 2;
--> statement-breakpoint
ALTER TABLE "voucher" ADD COLUMN "city_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL;
--> statement-breakpoint
UPDATE voucher SET city_id = application.city_id FROM application WHERE application.id = voucher.application_id;
--> statement-breakpoint
ALTER TABLE "lane" ADD CONSTRAINT "lane_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_block" ADD CONSTRAINT "lane_block_lane_id_lane_id_fk" FOREIGN KEY ("lane_id") REFERENCES "public"."lane"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_total" ADD CONSTRAINT "lane_total_lane_id_lane_id_fk" FOREIGN KEY ("lane_id") REFERENCES "public"."lane"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_lane_id_lane_id_fk" FOREIGN KEY ("lane_id") REFERENCES "public"."lane"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
DROP INDEX "voucher_respond_by";--> statement-breakpoint
DROP INDEX "voucher_enrol_by";--> statement-breakpoint
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "voucher_respond_by" ON "voucher" USING btree ("city_id","respond_by") WHERE "voucher"."state" = 'OFFERED';--> statement-breakpoint
CREATE INDEX "voucher_enrol_by" ON "voucher" USING btree ("city_id","enrol_by") WHERE "voucher"."state" = 'ACCEPTED';--> statement-breakpoint
CREATE UNIQUE INDEX "application_ticket" ON "application" USING btree ("lane_id","ticket");--> statement-breakpoint
CREATE INDEX "application_waiting" ON "application" USING btree ("lane_id","ticket") WHERE "application"."state" = 'IN_QUEUE';--> statement-breakpoint
CREATE INDEX "application_heads" ON "application" USING btree ("lane_id","other_language_suits","language","ticket") WHERE "application"."state" = 'IN_QUEUE';--> statement-breakpoint
CREATE INDEX "application_promised" ON "application" USING btree ("lane_id","language","other_language_suits") WHERE "application"."state" in ('VOUCHER_OFFERED', 'VOUCHER_ACCEPTED');--> statement-breakpoint
CREATE INDEX "application_event_lane" ON "application_event" USING btree ("lane_id","at") WHERE "application_event"."queue_change" <> 0;--> statement-breakpoint
-- Each fold writes them anew: leave room for that on their pages.
ALTER TABLE lane_block SET (fillfactor = 50);
--> statement-breakpoint
-- Rows here live for seconds: cleaned up by number, not by share.
ALTER TABLE lane_change SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
