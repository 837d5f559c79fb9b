import { randomUUID } from 'node:crypto';
import { pick, type ApplicationState, type Random } from '@balabaqsha/domain';
import type postgres from 'postgres';
import { DEEDS, type Act, type Deed } from './acts.ts';
import type { ChaosCity } from './city.ts';

/** Where a family stands as a round begins. */
interface Standing {
  family: number;
  number: number;
  state: ApplicationState;
  enrolmentId: string;
}

/** How likely somebody in this state does what, compared with what else he could do. */
const LIKELY: Record<ApplicationState, Partial<Record<Deed, number>>> = {
  AWAITING_REVIEW: { confirm: 10, withdraw: 1 },
  IN_QUEUE: { withdraw: 1 },
  VOUCHER_OFFERED: { accept: 10, decline: 2, withdraw: 1 },
  VOUCHER_ACCEPTED: { choose: 12, extend: 2, withdraw: 1 },
  AWAITING_CONTRACT: { sendContract: 10, refuse: 2, takeBack: 2, extend: 1, withdraw: 1 },
  CONTRACT_TO_SIGN: { fillContract: 6, sign: 10, refuse: 1, takeBack: 1, extend: 1, withdraw: 1 },
  CONTRACT_AT_KINDERGARTEN: { countersign: 10, refuse: 2, withdraw: 1 },
  ENROLLED: { leave: 2, disenrol: 2 },
  STOP_LIST: { restore: 3, reinstate: 2, withdraw: 1 },
  ARCHIVED: { apply: 6, reinstate: 2 },
};

/** What the city itself does now and then, whoever stands where. */
const BY_ITSELF: Partial<Record<Deed, number>> = { advance: 10, resize: 6, annul: 2, fold: 2, expire: 1 };

const ALL_ALIKE = Object.fromEntries(Object.keys(DEEDS).map((deed) => [deed, 1]));

/** Which part of the acts is of the city, against all rules, done twice, or undone in the middle, and of anybody, also of those who only wait. */
const SHARE = { byItself: 0.25, stray: 0.1, twice: 0.12, undone: 0.12, anybody: 0.08 };
/** In which part of the rounds everybody who may choose wants the same group in one moment (E1). */
const RUSHES = 0.1;
const LEAST_ACTS = 2;
const MORE_ACTS = 4;
const MOST_SEATS = 5;

/** Reads where everybody stands. */
export async function standings(owner: postgres.Sql, { families }: ChaosCity): Promise<Standing[]> {
  const rows = await owner<{ child_id: string; number: number; state: ApplicationState; enrolment_id: string | null }[]>`
    select distinct on (a.child_id) a.child_id, a.number::int as number, a.state, e.id as enrolment_id
    from application a left join enrolment e on e.application_id = a.id and holds_seat(e.state)
    order by a.child_id, a.number desc`;
  const indexOf = new Map<string, number>(families.map(({ childId }, index) => [childId, index]));
  return rows.map((row) => ({ family: indexOf.get(row.child_id) ?? -1, number: row.number, state: row.state, enrolmentId: row.enrolment_id ?? randomUUID() }));
}

/** What happens in one moment: likely deeds, impossible ones, the same one twice, and now and then a rush for one group. */
export function planRound(random: Random, city: ChaosCity, all: readonly Standing[]): Act[] {
  const below = (limit: number): number => Math.floor(random.next() * limit);
  const chance = (share: number): boolean => random.next() < share;
  const draw = (weights: Partial<Record<Deed, number>>): Deed => {
    const deeds = Object.keys(weights) as Deed[];
    return deeds[pick(Object.values(weights), random.next())] ?? 'advance';
  };
  const act = (deed: Deed, { family, number, enrolmentId }: Standing): Act => ({
    deed, family, number, enrolmentId, group: below(city.groups.length), capacity: 1 + below(MOST_SEATS), undone: chance(SHARE.undone),
  });
  const busy = all.filter(({ state }) => state !== 'IN_QUEUE');
  const somebody = (): Standing => {
    const among = busy.length === 0 || chance(SHARE.anybody) ? all : busy;
    const found = among[below(among.length)];
    if (found === undefined) throw new Error('the city is empty');
    return found;
  };

  const acts: Act[] = [];
  for (let left = LEAST_ACTS + below(MORE_ACTS); left > 0; left -= 1) {
    const whom = somebody();
    const planned = act(draw(chance(SHARE.byItself) ? BY_ITSELF : chance(SHARE.stray) ? ALL_ALIKE : LIKELY[whom.state]), whom);
    acts.push(planned);
    if (chance(SHARE.twice)) acts.push({ ...planned, undone: chance(SHARE.undone) });
  }
  if (!chance(RUSHES)) return acts;
  const group = below(city.groups.length);
  return [...acts, ...all.filter(({ state }) => state === 'VOUCHER_ACCEPTED').map((whom) => ({ ...act('choose', whom), group }))];
}
