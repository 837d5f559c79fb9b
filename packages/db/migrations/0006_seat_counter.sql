-- Seats taken were counted by a trigger for each row: of fifty seats taken in one moment, each rewrote its group's row.
-- Now one for each statement, so that a group is written once.
DROP TRIGGER enrolment_counts_seats ON enrolment;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION count_seats_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'INSERT' THEN
    UPDATE kindergarten_group g SET seats_taken = g.seats_taken + held.seats
    FROM (SELECT group_id, count(*) AS seats FROM after_it WHERE holds_seat(state) GROUP BY group_id) AS held
    WHERE g.id = held.group_id;
  ELSIF tg_op = 'DELETE' THEN
    UPDATE kindergarten_group g SET seats_taken = g.seats_taken - held.seats
    FROM (SELECT group_id, count(*) AS seats FROM before_it WHERE holds_seat(state) GROUP BY group_id) AS held
    WHERE g.id = held.group_id;
  ELSE
    UPDATE kindergarten_group g SET seats_taken = g.seats_taken + held.seats
    FROM (
      SELECT group_id, sum(change) AS seats
      FROM (
        SELECT group_id, 1 AS change FROM after_it WHERE holds_seat(state)
        UNION ALL
        SELECT group_id, -1 FROM before_it WHERE holds_seat(state)
      ) AS each
      GROUP BY group_id
      HAVING sum(change) <> 0
    ) AS held
    WHERE g.id = held.group_id;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER enrolment_counts_seats_insert AFTER INSERT ON enrolment
  REFERENCING NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION count_seats_taken();
--> statement-breakpoint
CREATE TRIGGER enrolment_counts_seats_update AFTER UPDATE ON enrolment
  REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION count_seats_taken();
--> statement-breakpoint
CREATE TRIGGER enrolment_counts_seats_delete AFTER DELETE ON enrolment
  REFERENCING OLD TABLE AS before_it FOR EACH STATEMENT EXECUTE FUNCTION count_seats_taken();
