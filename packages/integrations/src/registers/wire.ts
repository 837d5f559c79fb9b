import { z } from 'zod';
import { SEXES } from '@balabaqsha/domain';

/**
 * The JSON facade of the state gateway. The gateway itself (ШЭП, SmartBridge) speaks signed SOAP and is reached from the
 * operator's own network; the facade stands beside it, signs, and answers with these few shapes. Every call is a POST:
 * an IIN never stands in an address. An outage is any status but 200.
 */
export const PERSON_PATH = '/persons/find';
export const RELATION_PATH = '/relations/check';
export const CONCLUSION_PATH = '/conclusions/verify';

const iin = z.string().regex(/^\d{12}$/);

export const personQuery = z.object({ iin });
export const personReply = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('FOUND'),
    person: z.object({
      iin,
      /** Names in upper case, Kazakh letters kept. */
      surname: z.string().min(1),
      name: z.string().min(1),
      patronymic: z.string().min(1).nullable(),
      sex: z.enum(SEXES),
      /** `YYYY-MM-DD` */
      birthDate: z.iso.date(),
    }),
  }),
  z.object({ status: z.literal('NOT_FOUND') }),
  z.object({ status: z.literal('DECEASED') }),
]);
export type PersonReply = z.infer<typeof personReply>;

export const relationQuery = z.object({ guardianIin: iin, childIin: iin });
export const relationReply = z.object({ status: z.enum(['CONFIRMED', 'NOT_FOUND', 'AMBIGUOUS']) });
export type RelationReply = z.infer<typeof relationReply>;

export const conclusionQuery = z.object({ number: z.string().min(1).max(60), childIin: iin });
export const conclusionReply = z.object({ status: z.enum(['CONFIRMED', 'MISMATCH']) });
export type ConclusionReply = z.infer<typeof conclusionReply>;
