CREATE TABLE "city_forecast" (
	"city_id" uuid PRIMARY KEY NOT NULL,
	"made_at" timestamp (6) with time zone NOT NULL,
	"version" integer NOT NULL,
	"made_from" text NOT NULL,
	"seats" integer NOT NULL,
	"enrolled" integer NOT NULL,
	"vouchers_out" integer NOT NULL,
	"waiting" integer NOT NULL,
	"months" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "city_month" (
	"city_id" uuid NOT NULL,
	"month" text NOT NULL,
	"correction_type" text NOT NULL,
	"events" jsonb NOT NULL,
	"waiting" integer NOT NULL,
	"vouchers_out" integer NOT NULL,
	"enrolled" integer NOT NULL,
	CONSTRAINT "city_month_city_id_month_correction_type_pk" PRIMARY KEY("city_id","month","correction_type"),
	CONSTRAINT "city_month_month" CHECK ("city_month"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "city_month_correction_type" CHECK ("city_month"."correction_type" in ('VISION_BLIND', 'VISION_LOW', 'VISION_AMBLYOPIA', 'HEARING_DEAF', 'HEARING_HARD', 'SPEECH_SEVERE', 'MUSCULOSKELETAL', 'DEVELOPMENTAL_DELAY', 'INTELLECT', 'AUTISM', 'EMOTIONAL', 'COMPLEX', 'SANATORIUM'))
);
--> statement-breakpoint
CREATE TABLE "lane_forecast" (
	"lane_id" integer NOT NULL,
	"languages" text[] NOT NULL,
	"ages_out_on" date NOT NULL,
	"made_at" timestamp (6) with time zone NOT NULL,
	"version" integer NOT NULL,
	"steps" jsonb NOT NULL,
	"complete" boolean NOT NULL,
	"months" integer NOT NULL,
	"offers" integer NOT NULL,
	"seats_freed" integer NOT NULL,
	CONSTRAINT "lane_forecast_lane_id_languages_ages_out_on_pk" PRIMARY KEY("lane_id","languages","ages_out_on"),
	CONSTRAINT "lane_forecast_languages" CHECK (cardinality("lane_forecast"."languages") > 0 and "lane_forecast"."languages" <@ array['KAZAKH', 'RUSSIAN']::text[])
);
--> statement-breakpoint
ALTER TABLE "city_forecast" ADD CONSTRAINT "city_forecast_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "city_month" ADD CONSTRAINT "city_month_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_forecast" ADD CONSTRAINT "lane_forecast_lane_id_lane_id_fk" FOREIGN KEY ("lane_id") REFERENCES "public"."lane"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_event_at" ON "application_event" USING brin ("at");