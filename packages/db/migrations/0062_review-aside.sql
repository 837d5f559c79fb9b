CREATE TABLE "review_aside" (
	"staff_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"aside_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "review_aside_staff_id_application_id_pk" PRIMARY KEY("staff_id","application_id")
);
--> statement-breakpoint
ALTER TABLE "review_aside" ADD CONSTRAINT "review_aside_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_aside" ADD CONSTRAINT "review_aside_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_aside_application" ON "review_aside" USING btree ("application_id");