CREATE TABLE "demo_outage" (
	"iin" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX "message_created" ON "message" USING btree ("created_at");