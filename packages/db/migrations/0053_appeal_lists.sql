DROP INDEX "appeal_pending";--> statement-breakpoint
CREATE INDEX "appeal_closed" ON "appeal" USING btree ("closed_at","id") WHERE "appeal"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX "appeal_pending" ON "appeal" USING btree ("sent_at","id") WHERE "appeal"."state" = 'PENDING';