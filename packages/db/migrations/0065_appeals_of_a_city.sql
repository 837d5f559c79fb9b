DROP INDEX "appeal_pending";--> statement-breakpoint
DROP INDEX "appeal_closed";--> statement-breakpoint
ALTER TABLE "appeal" ADD COLUMN "city_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL;--> statement-breakpoint
ALTER TABLE appeal DISABLE TRIGGER appeal_stays;
--> statement-breakpoint
UPDATE appeal SET city_id = application.city_id FROM application WHERE application.id = appeal.application_id;
--> statement-breakpoint
ALTER TABLE appeal ENABLE TRIGGER appeal_stays;
--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeal_pending" ON "appeal" USING btree ("city_id","sent_at","id") WHERE "appeal"."state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "appeal_closed" ON "appeal" USING btree ("city_id","closed_at","id") WHERE "appeal"."closed_at" is not null;--> statement-breakpoint

-- What belongs to an application belongs to its city: vouchers to the pool, appeals to the officers' list.
ALTER FUNCTION place_voucher() RENAME TO place_in_city;
--> statement-breakpoint
CREATE TRIGGER appeal_place BEFORE INSERT ON appeal FOR EACH ROW EXECUTE FUNCTION place_in_city();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'UPDATE' AND old.state <> 'PENDING' AND new.text = '-' AND new.answer IS NOT DISTINCT FROM (CASE WHEN old.answer IS NOT NULL THEN '-' END)
    AND (old.application_id, old.city_id, old.voucher_id, old.state, old.file_id, old.sent_at, old.closed_at, old.decided_by)
      IS NOT DISTINCT FROM (new.application_id, new.city_id, new.voucher_id, new.state, new.file_id, new.sent_at, new.closed_at, new.decided_by)
    AND EXISTS (SELECT FROM application a JOIN guardian g ON g.id = a.guardian_id WHERE a.id = old.application_id AND g.erased_at IS NOT NULL) THEN
    RETURN new;
  END IF;
  IF tg_op = 'DELETE' OR old.state <> 'PENDING'
    OR (old.application_id, old.city_id, old.voucher_id, old.text, old.file_id, old.sent_at) IS DISTINCT FROM (new.application_id, new.city_id, new.voucher_id, new.text, new.file_id, new.sent_at) THEN
    RAISE EXCEPTION 'an appeal is never changed or deleted, and decided once';
  END IF;
  RETURN new;
END
$$;
