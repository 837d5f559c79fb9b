ALTER TABLE "second_factor_reset" DROP CONSTRAINT "second_factor_reset_code";--> statement-breakpoint
DROP INDEX "staff_invitation_used";--> statement-breakpoint
ALTER TABLE "second_factor_reset" ADD COLUMN "kind" text NOT NULL DEFAULT 'SECOND_FACTOR';--> statement-breakpoint
ALTER TABLE "second_factor_reset" ALTER COLUMN "kind" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "second_factor_reset" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "second_factor_reset" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD COLUMN "reset_id" uuid;--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_reset_id_second_factor_reset_id_fk" FOREIGN KEY ("reset_id") REFERENCES "public"."second_factor_reset"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "staff_invitation_used" ON "staff_invitation" USING btree ("staff_id") WHERE "staff_invitation"."state" = 'USED' and "staff_invitation"."reset_id" is null;--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_reset" UNIQUE("reset_id");--> statement-breakpoint
ALTER TABLE "second_factor_reset" ADD CONSTRAINT "second_factor_reset_kind" CHECK ("second_factor_reset"."kind" in ('SECOND_FACTOR', 'ACCESS'));--> statement-breakpoint
ALTER TABLE "second_factor_reset" ADD CONSTRAINT "second_factor_reset_locale" CHECK ("second_factor_reset"."locale" in ('ru', 'kk', 'en'));--> statement-breakpoint
ALTER TABLE "second_factor_reset" ADD CONSTRAINT "second_factor_reset_phone" CHECK ("second_factor_reset"."phone" ~ '^\+7[0-9]{10}$');--> statement-breakpoint
ALTER TABLE "second_factor_reset" ADD CONSTRAINT "second_factor_reset_where_to" CHECK (("second_factor_reset"."kind" = 'ACCESS') = ("second_factor_reset"."phone" is not null) and ("second_factor_reset"."kind" = 'ACCESS') = ("second_factor_reset"."locale" is not null));--> statement-breakpoint
ALTER TABLE "second_factor_reset" ADD CONSTRAINT "second_factor_reset_code" CHECK (case "second_factor_reset"."kind" when 'ACCESS' then "second_factor_reset"."code_hash" is null else "second_factor_reset"."state" not in ('APPROVED', 'USED') or "second_factor_reset"."code_hash" is not null end);
--> statement-breakpoint

-- A code that sets a password anew is sent only for a reset of that employee's access on which two people have agreed (S2).
CREATE FUNCTION keep_invitation_to_its_reset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM second_factor_reset WHERE id = new.reset_id AND staff_id = new.staff_id AND kind = 'ACCESS' AND state = 'APPROVED') THEN
    RAISE EXCEPTION 'a new access is sent only once two people have agreed on it';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER staff_invitation_of_reset BEFORE INSERT OR UPDATE OF reset_id, staff_id ON staff_invitation FOR EACH ROW
  WHEN (new.reset_id IS NOT NULL) EXECUTE FUNCTION keep_invitation_to_its_reset();
--> statement-breakpoint
-- What was agreed on stays as it was agreed on.
CREATE FUNCTION keep_asked_reset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a reset stays what was asked for';
END
$$;
--> statement-breakpoint
CREATE TRIGGER second_factor_reset_stays BEFORE UPDATE OF kind, staff_id, asked_by, phone, locale ON second_factor_reset FOR EACH ROW
  WHEN ((new.kind, new.staff_id, new.asked_by, new.phone, new.locale) IS DISTINCT FROM (old.kind, old.staff_id, old.asked_by, old.phone, old.locale)) EXECUTE FUNCTION keep_asked_reset();
