-- What the schema can't say by itself. Every message names tables only, never values.

-- Rows that are only ever added: the history, the audit, the signatures (S5, E6).
CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', tg_table_name;
END
$$;
--> statement-breakpoint
CREATE TRIGGER application_event_append_only BEFORE UPDATE OR DELETE ON application_event FOR EACH ROW EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER application_event_no_truncate BEFORE TRUNCATE ON application_event FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER contract_signature_append_only BEFORE UPDATE OR DELETE ON contract_signature FOR EACH ROW EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER contract_signature_no_truncate BEFORE TRUNCATE ON contract_signature FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint

-- A signed contract stays as it was signed (E6).
CREATE FUNCTION keep_signed_contract() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM contract_signature WHERE contract_id = old.id) THEN
    RAISE EXCEPTION 'a signed contract is never changed or deleted';
  END IF;
  RETURN CASE tg_op WHEN 'DELETE' THEN old ELSE new END;
END
$$;
--> statement-breakpoint
CREATE TRIGGER contract_signed_stays BEFORE UPDATE OR DELETE ON contract FOR EACH ROW EXECUTE FUNCTION keep_signed_contract();
--> statement-breakpoint

-- A signature and a change of the contract can't pass each other: both hold the contract's row.
CREATE FUNCTION lock_signed_contract() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM contract WHERE id = new.contract_id FOR UPDATE;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER contract_signature_locks_contract BEFORE INSERT ON contract_signature FOR EACH ROW EXECUTE FUNCTION lock_signed_contract();
--> statement-breakpoint

-- The place in the lane is by the time of sending and nothing moves it (Q1).
CREATE FUNCTION keep_place_in_lane() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an application keeps its place: time of sending, lane and child never change';
END
$$;
--> statement-breakpoint
CREATE TRIGGER application_keeps_place BEFORE UPDATE ON application FOR EACH ROW
  WHEN ((old.number, old.city_id, old.queue_type, old.child_id, old.correction_type, old.birth_year, old.submitted_at, old.submit_sequence)
    IS DISTINCT FROM (new.number, new.city_id, new.queue_type, new.child_id, new.correction_type, new.birth_year, new.submitted_at, new.submit_sequence))
  EXECUTE FUNCTION keep_place_in_lane();
--> statement-breakpoint

-- Seats taken in a group are counted here and nowhere else. The group's row is locked by the update, its check refuses
-- the seat that would be one too many (E1).
CREATE FUNCTION holds_seat(state text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN state IN ('REQUESTED', 'CONTRACT_SENT', 'GUARDIAN_SIGNED', 'ENROLLED');
--> statement-breakpoint
CREATE FUNCTION count_seats_taken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held_before uuid := CASE WHEN tg_op IN ('UPDATE', 'DELETE') AND holds_seat(old.state) THEN old.group_id END;
  held_after uuid := CASE WHEN tg_op IN ('INSERT', 'UPDATE') AND holds_seat(new.state) THEN new.group_id END;
BEGIN
  IF held_before IS NOT DISTINCT FROM held_after THEN
    RETURN NULL;
  END IF;
  IF held_before IS NOT NULL THEN
    UPDATE kindergarten_group SET seats_taken = seats_taken - 1 WHERE id = held_before;
  END IF;
  IF held_after IS NOT NULL THEN
    UPDATE kindergarten_group SET seats_taken = seats_taken + 1 WHERE id = held_after;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER enrolment_counts_seats AFTER INSERT OR UPDATE OF state, group_id OR DELETE ON enrolment FOR EACH ROW EXECUTE FUNCTION count_seats_taken();
--> statement-breakpoint
CREATE FUNCTION keep_seat_counter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Depth 1 is a statement of the program, depth 2 the counting trigger's.
  IF pg_trigger_depth() = 1 THEN
    RAISE EXCEPTION 'seats taken are counted by the enrolments alone';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER kindergarten_group_counter_update BEFORE UPDATE ON kindergarten_group FOR EACH ROW
  WHEN (old.seats_taken IS DISTINCT FROM new.seats_taken) EXECUTE FUNCTION keep_seat_counter();
--> statement-breakpoint
CREATE TRIGGER kindergarten_group_counter_insert BEFORE INSERT ON kindergarten_group FOR EACH ROW
  WHEN (new.seats_taken <> 0) EXECUTE FUNCTION keep_seat_counter();
