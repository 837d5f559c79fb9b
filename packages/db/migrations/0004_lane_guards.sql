-- Each application that is sent gets the next ticket of its lane (Q1). Whoever sends next in the lane waits here for this
-- transaction to end, and gets a later ticket and no earlier time: an order that was told is never changed by a slow
-- commit or by clocks that differ.
CREATE FUNCTION give_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  given lane;
BEGIN
  UPDATE lane SET last_ticket = last_ticket + 1, last_submitted_at = greatest(last_submitted_at, new.submitted_at)
    WHERE city_id = new.city_id AND queue_type = new.queue_type AND correction_type = new.correction_type AND birth_year = new.birth_year
    RETURNING * INTO given;
  IF NOT FOUND THEN
    INSERT INTO lane AS known (city_id, queue_type, correction_type, birth_year, last_ticket, last_submitted_at)
      VALUES (new.city_id, new.queue_type, new.correction_type, new.birth_year, 1, new.submitted_at)
      ON CONFLICT ON CONSTRAINT lane_line DO UPDATE
        SET last_ticket = known.last_ticket + 1, last_submitted_at = greatest(known.last_submitted_at, excluded.last_submitted_at)
      RETURNING * INTO given;
  END IF;
  -- Only now, under the lane's lock, so that they ascend with the tickets.
  new.number := nextval('application_number_seq');
  new.submit_sequence := nextval('application_submit_sequence_seq');
  new.lane_id := given.id;
  new.ticket := given.last_ticket;
  new.submitted_at := given.last_submitted_at;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER application_gets_ticket BEFORE INSERT ON application FOR EACH ROW EXECUTE FUNCTION give_ticket();
--> statement-breakpoint
DROP TRIGGER application_keeps_place ON application;
--> statement-breakpoint
CREATE TRIGGER application_keeps_place BEFORE UPDATE ON application FOR EACH ROW
  WHEN ((old.number, old.city_id, old.queue_type, old.child_id, old.correction_type, old.birth_year, old.submitted_at, old.submit_sequence, old.lane_id, old.ticket)
    IS DISTINCT FROM (new.number, new.city_id, new.queue_type, new.child_id, new.correction_type, new.birth_year, new.submitted_at, new.submit_sequence, new.lane_id, new.ticket))
  EXECUTE FUNCTION keep_place_in_lane();
--> statement-breakpoint

-- The history knows where in the order it happened.
CREATE FUNCTION place_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT lane_id, ticket INTO new.lane_id, new.ticket FROM application WHERE id = new.application_id;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER application_event_place BEFORE INSERT ON application_event FOR EACH ROW EXECUTE FUNCTION place_event();
--> statement-breakpoint

-- A voucher belongs to the pool of its application's city.
CREATE FUNCTION place_voucher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT city_id INTO new.city_id FROM application WHERE id = new.application_id;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER voucher_place BEFORE INSERT ON voucher FOR EACH ROW EXECUTE FUNCTION place_voucher();
--> statement-breakpoint

-- What positions are counted from. One statement, one row for each stretch that it touched. Each 256 rows somebody is told
-- that there is something to fold.
CREATE FUNCTION note_lane_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  noted bigint;
BEGIN
  IF tg_op = 'INSERT' THEN
    INSERT INTO lane_change (lane_id, stretch, change)
      SELECT lane_id, ticket >> 6, count(*) FROM after WHERE state = 'IN_QUEUE' GROUP BY 1, 2;
  ELSIF tg_op = 'DELETE' THEN
    INSERT INTO lane_change (lane_id, stretch, change)
      SELECT lane_id, ticket >> 6, -count(*) FROM before WHERE state = 'IN_QUEUE' GROUP BY 1, 2;
  ELSE
    INSERT INTO lane_change (lane_id, stretch, change)
      SELECT lane_id, ticket >> 6, sum(change)
      FROM (
        SELECT lane_id, ticket, 1 AS change FROM after WHERE state = 'IN_QUEUE'
        UNION ALL
        SELECT lane_id, ticket, -1 FROM before WHERE state = 'IN_QUEUE'
      ) AS each_change
      GROUP BY 1, 2 HAVING sum(change) <> 0;
  END IF;
  GET DIAGNOSTICS noted = ROW_COUNT;
  IF noted > 0 AND (currval('lane_change_id_seq') - noted) / 256 < currval('lane_change_id_seq') / 256 THEN
    PERFORM pg_notify('lane_changes', '');
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER application_counts_in AFTER INSERT ON application REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_lane_change();
--> statement-breakpoint
CREATE TRIGGER application_counts AFTER UPDATE ON application REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note_lane_change();
--> statement-breakpoint
CREATE TRIGGER application_counts_out AFTER DELETE ON application REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION note_lane_change();
--> statement-breakpoint

-- Where a ticket stands: how many wait before it in its lane, and how many wait in the lane at all. STABLE, so that all
-- its parts see the snapshot of the statement that calls it: a fold in between can't be seen by halves. Planned once:
-- planning costs more than the look-up.
CREATE FUNCTION lane_place(of_lane integer, of_ticket integer, OUT ahead bigint, OUT waiting bigint) LANGUAGE plpgsql STABLE PARALLEL SAFE
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  SELECT
    coalesce(total.ahead[(of_ticket >> 14) + 1], total.waiting, 0) + coalesce(block.ahead[((of_ticket >> 6) & 255) + 1], 0) + coalesce(noted.ahead, 0) + stretch.ahead,
    coalesce(total.waiting, 0) + coalesce(noted.waiting, 0)
  INTO ahead, waiting
  FROM (
      SELECT sum(c.change) FILTER (WHERE c.stretch < of_ticket >> 6) AS ahead, sum(c.change) AS waiting
      FROM lane_change c WHERE c.lane_id = of_lane
    ) AS noted
    CROSS JOIN (
      SELECT count(*) AS ahead
      FROM application a WHERE a.lane_id = of_lane AND a.state = 'IN_QUEUE' AND a.ticket >= (of_ticket >> 6) << 6 AND a.ticket < of_ticket
    ) AS stretch
    LEFT JOIN lane_total AS total ON total.lane_id = of_lane
    LEFT JOIN lane_block AS block ON block.lane_id = of_lane AND block.block = of_ticket >> 14;
END
$$;
--> statement-breakpoint

-- How many wait in each lane.
CREATE VIEW lane_size AS
  SELECT lane_id, sum(waiting)::integer AS waiting
  FROM (
    SELECT lane_id, waiting FROM lane_total
    UNION ALL
    SELECT lane_id, change FROM lane_change
  ) AS part
  GROUP BY lane_id;
--> statement-breakpoint

CREATE FUNCTION added_up(one integer[], other integer[]) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT array_agg(a + b ORDER BY position) FROM unnest(one, other) WITH ORDINALITY AS pair (a, b, position));
--> statement-breakpoint

-- Moves what was noted into the counts; a snapshot sees a change in one place or in the other. The caller sees to it
-- that only one folds at a time. Answers how many changes it folded: 0 where there were none left.
CREATE FUNCTION fold_lane_changes(at_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  folded integer;
  lanes integer[];
BEGIN
  WITH taken AS (
    DELETE FROM lane_change WHERE (lane_id, id) IN (SELECT lane_id, id FROM lane_change ORDER BY lane_id, id LIMIT at_most)
    RETURNING lane_id, stretch, change
  ), noted AS (
    SELECT lane_id, stretch >> 8 AS block, stretch & 255 AS part, sum(change)::integer AS change FROM taken GROUP BY 1, 2, 3
  ), by_part AS (
    SELECT touched.lane_id, touched.block, each.part,
      coalesce(sum(noted.change) OVER (PARTITION BY touched.lane_id, touched.block ORDER BY each.part), 0)::integer AS ahead
    FROM (SELECT DISTINCT lane_id, block FROM noted) AS touched
      CROSS JOIN generate_series(0, 256) AS each (part)
      LEFT JOIN noted ON noted.lane_id = touched.lane_id AND noted.block = touched.block AND noted.part = each.part - 1
  ), kept AS (
    INSERT INTO lane_block AS known (lane_id, block, ahead)
      SELECT lane_id, block, array_agg(ahead ORDER BY part) FROM by_part GROUP BY lane_id, block
      ON CONFLICT (lane_id, block) DO UPDATE SET ahead = added_up(known.ahead, excluded.ahead)
  )
  SELECT count(*), array_agg(DISTINCT lane_id) INTO folded, lanes FROM taken;

  INSERT INTO lane_total (lane_id, waiting, ahead)
    SELECT lane_id, sum(waiting), array_agg(ahead ORDER BY block)
    FROM (
      SELECT l.lane_id, block, coalesce(b.ahead[257], 0) AS waiting,
        coalesce(sum(b.ahead[257]) OVER (PARTITION BY l.lane_id ORDER BY block ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::integer AS ahead
      FROM (SELECT lane_id, max(block) AS last FROM lane_block WHERE lane_id = ANY (lanes) GROUP BY lane_id) AS l
        CROSS JOIN generate_series(0, l.last) AS block
        LEFT JOIN lane_block AS b USING (lane_id, block)
    ) AS by_block
    GROUP BY lane_id
    ON CONFLICT (lane_id) DO UPDATE SET waiting = excluded.waiting, ahead = excluded.ahead;
  RETURN folded;
END
$$;
--> statement-breakpoint
SELECT fold_lane_changes(2147483647);
