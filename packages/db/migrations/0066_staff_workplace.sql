ALTER TABLE "staff_session" ADD COLUMN "chosen_city_id" uuid;--> statement-breakpoint
ALTER TABLE "staff_session" ADD COLUMN "chosen_kindergarten_id" uuid;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_chosen_city_id_city_id_fk" FOREIGN KEY ("chosen_city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_chosen_kindergarten_id_kindergarten_id_fk" FOREIGN KEY ("chosen_kindergarten_id") REFERENCES "public"."kindergarten"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_session_chosen_city" ON "staff_session" USING btree ("chosen_city_id");--> statement-breakpoint
CREATE INDEX "staff_session_chosen_kindergarten" ON "staff_session" USING btree ("chosen_kindergarten_id");--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_chosen" CHECK ("staff_session"."chosen_city_id" is null or "staff_session"."chosen_kindergarten_id" is null);