CREATE TABLE "guardianship_presence" (
	"guardian_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"seen_until" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "guardianship_presence_guardian_id_child_id_staff_id_pk" PRIMARY KEY("guardian_id","child_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "guardianship_presence" ADD CONSTRAINT "guardianship_presence_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianship_presence" ADD CONSTRAINT "guardianship_presence_tie" FOREIGN KEY ("guardian_id","child_id") REFERENCES "public"."guardianship"("guardian_id","child_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guardianship_presence_staff" ON "guardianship_presence" USING btree ("staff_id");