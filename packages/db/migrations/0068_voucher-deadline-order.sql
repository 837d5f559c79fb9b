DROP INDEX "enrolment_sign_by";--> statement-breakpoint
DROP INDEX "voucher_respond_by";--> statement-breakpoint
DROP INDEX "voucher_enrol_by";--> statement-breakpoint
CREATE INDEX "enrolment_sign_by" ON "enrolment" USING btree ("sign_by","voucher_id") WHERE "enrolment"."state" = 'GUARDIAN_SIGNED';--> statement-breakpoint
CREATE INDEX "voucher_respond_by" ON "voucher" USING btree ("city_id","respond_by","id") WHERE "voucher"."state" = 'OFFERED';--> statement-breakpoint
CREATE INDEX "voucher_enrol_by" ON "voucher" USING btree ("city_id","enrol_by","id") WHERE "voucher"."state" = 'ACCEPTED';