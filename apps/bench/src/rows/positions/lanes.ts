import type { ApplicationId, LaneId } from '@balabaqsha/domain';
import postgres from 'postgres';
import { benchDatabase } from '../../database/bench-database.ts';
import { addCrowd } from '../../database/crowd.ts';
import type { BenchContext, Resource } from '../../harness/context.ts';

/** Somebody who waits. */
export interface Waiting {
  id: ApplicationId;
  number: number;
  ticket: number;
}

export interface MeasuredLane {
  laneId: LaneId;
  /** How many wait in it. */
  waiting: number;
  /** Some of them from all over the lane, in no order. */
  some: Waiting[];
}

/** A crowded lane and one of another city in which few wait. */
export interface Lanes {
  long: MeasuredLane;
  short: MeasuredLane;
}

const SOME = 1000;

/** Two lanes that rows about positions share. They leave everybody waiting that they found waiting. */
export const lanes: Resource<Lanes> = {
  name: 'lanes',
  async open(context) {
    const { ownerUrl } = await context.use(benchDatabase);
    const long = await addLane(ownerUrl, context, context.size({ smoke: 2000, short: 1_000_000, long: 1_000_000 }));
    const short = await addLane(ownerUrl, context, 1000);
    return { value: { long, short }, close: () => Promise.resolve() };
  },
};

async function addLane(ownerUrl: string, context: BenchContext, waiting: number): Promise<MeasuredLane> {
  const { lanes: [lane] } = await addCrowd(ownerUrl, { lanes: [{ correctionType: 'SPEECH_SEVERE', birthYear: 2022, waiting }] });
  if (lane === undefined) throw new Error('no lane was made');
  const random = context.random(waiting);
  const tickets = new Set<number>();
  while (tickets.size < Math.min(SOME, waiting)) tickets.add(1 + Math.floor(random.next() * waiting));
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await client`vacuum (analyze) application, application_event, lane_block, lane_total, lane_change, child, guardian`;
    const rows = await client<Waiting[]>`select id, number::int as number, ticket from application where lane_id = ${lane.laneId} and ticket in ${client([...tickets])}`;
    const byTicket = new Map(rows.map((row) => [row.ticket, row]));
    return { laneId: lane.laneId, waiting, some: [...tickets].flatMap((ticket) => byTicket.get(ticket) ?? []) };
  } finally {
    await client.end();
  }
}
