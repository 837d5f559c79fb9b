import type { RegisteredPerson } from '@balabaqsha/services/ports';
import { CONCLUSION_PATH, PERSON_PATH, RELATION_PATH, conclusionQuery, personQuery, relationQuery } from '../registers/wire.ts';
import type { ConclusionReply, PersonReply, RelationReply } from '../registers/wire.ts';
import type { DemoServer } from './demo-server.ts';
import { startJsonServer } from './json-server.ts';
import type { JsonReply } from './json-server.ts';

/** The people of the demo city. */
export interface DemoRegisterStore {
  /** Whether the registers are out of order for one of these people. */
  isDown(iins: readonly string[]): Promise<boolean>;
  findPerson(iin: string): Promise<(RegisteredPerson & { deceased: boolean }) | null>;
  /** What the register of births says of the two. */
  relation(guardianIin: string, childIin: string): Promise<'confirmed' | 'not_found' | 'ambiguous'>;
}

export interface DemoRegistersOptions {
  port: number;
  token: string;
  store: DemoRegisterStore;
  /** What the source of conclusions says; `demoConclusionAnswer` unless given. */
  conclusion?: (number: string, childIin: string) => 'confirmed' | 'mismatch' | 'unavailable';
}

const RELATIONS = { confirmed: 'CONFIRMED', not_found: 'NOT_FOUND', ambiguous: 'AMBIGUOUS' } as const satisfies Record<string, RelationReply['status']>;
const OUTAGE: JsonReply = { status: 503, body: {} };

/**
 * Stands in for the facade of the state gateway: the population register, the register of births and the source of PMPK
 * conclusions, over the wire of `registers/wire.ts`.
 */
export function startDemoRegisters(options: DemoRegistersOptions): Promise<DemoServer> {
  const { store, conclusion = demoConclusionAnswer } = options;
  return startJsonServer({
    port: options.port,
    token: options.token,
    routes: {
      [PERSON_PATH]: async (body) => {
        const { iin } = personQuery.parse(body);
        if (await store.isDown([iin])) return OUTAGE;
        return { status: 200, body: personReplyOf(await store.findPerson(iin)) };
      },
      [RELATION_PATH]: async (body) => {
        const { guardianIin, childIin } = relationQuery.parse(body);
        if (await store.isDown([guardianIin, childIin])) return OUTAGE;
        const reply: RelationReply = { status: RELATIONS[await store.relation(guardianIin, childIin)] };
        return { status: 200, body: reply };
      },
      [CONCLUSION_PATH]: async (body) => {
        const { number, childIin } = conclusionQuery.parse(body);
        const answer = (await store.isDown([childIin])) ? 'unavailable' : conclusion(number, childIin);
        if (answer === 'unavailable') return OUTAGE;
        const reply: ConclusionReply = { status: answer === 'confirmed' ? 'CONFIRMED' : 'MISMATCH' };
        return { status: 200, body: reply };
      },
    },
  });
}

/** Always the same for the same number: one that ends in `-404` is unknown there, one in `-503` meets an outage, others are confirmed. */
export function demoConclusionAnswer(number: string): 'confirmed' | 'mismatch' | 'unavailable' {
  if (number.endsWith('-404')) return 'mismatch';
  return number.endsWith('-503') ? 'unavailable' : 'confirmed';
}

function personReplyOf(found: (RegisteredPerson & { deceased: boolean }) | null): PersonReply {
  if (found === null) return { status: 'NOT_FOUND' };
  const { deceased, surname, name, patronymic, ...rest } = found;
  if (deceased) return { status: 'DECEASED' };
  const upper = (text: string): string => text.toLocaleUpperCase('kk');
  return { status: 'FOUND', person: { ...rest, surname: upper(surname), name: upper(name), patronymic: patronymic === null ? null : upper(patronymic) } };
}
