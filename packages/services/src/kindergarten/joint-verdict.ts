import type { ReadTx } from '@balabaqsha/db';
import type { group } from '@balabaqsha/db/schema';
import { judgeJointChange, type CityId, type GroupObstacle } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { jointGroup } from '../contract/joint-change.ts';
import { applicationsWithoutSeat, loadPool, type Pool } from '../seats/index.ts';
import { countSeats, loadSeated, type GroupChange, type SeatedChild } from './group-verdict.ts';

/** One group of a joint change: what it becomes, who leaves it, who comes back. */
export interface JointStep {
  row: typeof group.$inferSelect;
  after: GroupChange;
  leaves(child: SeatedChild): boolean;
  returning?: readonly SeatedChild[];
}

export interface JointJudged {
  obstacle: GroupObstacle | null;
  groups: z.output<typeof jointGroup>[];
  /** Enrolments that end. */
  leaving: SeatedChild[];
  /** Numbers of applications whose vouchers would find no seat. */
  withoutSeat: number[];
  pool: Pool;
  /** The pool as the change would leave it. */
  changed: Pool;
}

/**
 * Judges changes of several groups of a city on the present state, all at once (E1, V2): the one function behind the preview,
 * the change itself, and taking it back. Whoever goes on to write holds the pool's lock.
 */
export async function judgeSteps(tx: ReadTx, cityId: CityId, steps: readonly JointStep[]): Promise<JointJudged> {
  const [pool, seated] = [await loadPool(tx, cityId), await loadSeated(tx, steps.map(({ row }) => row.id))];
  const peopled = steps.map((step) => {
    const here = seated.filter(({ groupId }) => groupId === step.row.id);
    const leaving = here.filter((child) => child.enrolled && step.leaves(child));
    return { ...step, here, leaving, afterwards: [...here.filter((child) => !leaving.includes(child)), ...(step.returning ?? [])] };
  });
  const { obstacle, groups, seats } = judgeJointChange({
    steps: peopled.map(({ row, after, here, afterwards }) => ({ key: row.id, before: row, after, taken: here.length, takenAfter: afterwards.length, children: afterwards })),
    ...pool,
  });
  const changed = { ...pool, seats };
  return {
    obstacle,
    groups: peopled.map(({ row, after, here, leaving, afterwards }, index) => ({
      id: row.id,
      name: row.name,
      before: yearsOf(row),
      after: yearsOf(after),
      seatsBefore: countSeats(row.id, heldBy(here), pool),
      seatsAfter: countSeats(row.id, heldBy(afterwards), changed),
      obstacle: groups[index]?.obstacle ?? null,
      leaving: leaving.map(named),
      unsuited: (groups[index]?.unsuited ?? []).map(named),
    })),
    leaving: peopled.flatMap(({ leaving }) => leaving),
    withoutSeat: obstacle === 'SEATS_PROMISED' ? await applicationsWithoutSeat(tx, cityId, seats) : [],
    pool,
    changed,
  };
}

function heldBy(children: readonly SeatedChild[]): { enrolled: number; reserved: number } {
  const enrolled = children.filter((child) => child.enrolled).length;
  return { enrolled, reserved: children.length - enrolled };
}

const yearsOf = ({ academicYear, birthYearFrom, birthYearTo }: GroupChange) => ({ academicYear, birthYearFrom, birthYearTo });
const named = ({ applicationNumber, childName }: SeatedChild) => ({ applicationNumber, childName });
