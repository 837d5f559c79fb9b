import type { z } from 'zod';
import type { LocalDate } from '@balabaqsha/domain';
import type { PopulationRegister, RelationAnswer } from '@balabaqsha/services/ports';
import { postJson } from '../http/post-json.ts';
import type { HttpEndpoint } from '../http/post-json.ts';
import { PERSON_PATH, RELATION_PATH, personReply, relationReply } from './wire.ts';

const RELATION_ANSWERS = { CONFIRMED: 'confirmed', NOT_FOUND: 'not_found', AMBIGUOUS: 'ambiguous' } as const satisfies Record<string, RelationAnswer['kind']>;

/**
 * The population register and the register of births behind the operator's JSON facade (`registers/wire.ts`).
 * An answer of an unexpected shape, or about another person, counts as an outage: a guess about identity is worse.
 */
export function httpPopulationRegister(endpoint: HttpEndpoint): PopulationRegister {
  return {
    async findPerson(iin) {
      const reply = await ask(endpoint, PERSON_PATH, { iin }, personReply);
      if (reply?.status === 'NOT_FOUND') return { kind: 'not_found' };
      if (reply?.status === 'DECEASED') return { kind: 'deceased' };
      if (reply === null || reply.person.iin !== iin) return { kind: 'unavailable' };
      const { birthDate, ...person } = reply.person;
      return { kind: 'found', person: { ...person, birthDate: birthDate as LocalDate } };
    },
    async checkRelation(guardianIin, childIin) {
      const reply = await ask(endpoint, RELATION_PATH, { guardianIin, childIin }, relationReply);
      return { kind: reply === null ? 'unavailable' : RELATION_ANSWERS[reply.status] };
    },
  };
}

/** One question to the facade. `null` = no answer that can be relied on. */
export async function ask<Reply>(endpoint: HttpEndpoint, path: string, query: unknown, reply: z.ZodType<Reply>): Promise<Reply | null> {
  const answer = await postJson(endpoint, path, query);
  if (answer.kind === 'failed' || answer.status !== 200) return null;
  const parsed = reply.safeParse(answer.body);
  return parsed.success ? parsed.data : null;
}
