import { DomainError } from '@balabaqsha/domain';
import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refusalOf, refusalOfInput } from './refusal.ts';

describe('a refusal holds codes and nothing of the input', () => {
  it('tells the first problem of each field', () => {
    const schema = z.object({ iin: z.string({ error: 'REQUIRED' }).length(12, { error: 'IIN_LENGTH' }).regex(/^\d+$/, { error: 'IIN_CONTROL_DIGIT' }), phone: z.string({ error: 'REQUIRED' }) });
    const parsed = schema.safeParse({ iin: 'x' });
    expect(parsed.error && refusalOfInput(parsed.error)).toEqual({ code: 'INVALID_VALUE', params: {}, fields: { iin: 'IIN_LENGTH', phone: 'REQUIRED' } });
  });

  it('replaces the words of the library', () => {
    const parsed = z.object({ year: z.number() }).safeParse({ year: '991231500006' });
    expect(parsed.error && refusalOfInput(parsed.error).fields).toEqual({ year: 'INVALID_VALUE' });
  });

  it('reads what an in-process caller threw', () => {
    const cause = new DomainError('CODE_WRONG', { field: 'code', params: { triesLeft: 3 } });
    expect(refusalOf(new TRPCError({ code: 'UNPROCESSABLE_CONTENT', cause }))).toEqual({ code: 'CODE_WRONG', params: { triesLeft: 3 }, fields: { code: 'CODE_WRONG' } });
  });

  it('reads what came over the wire', () => {
    const sent = { code: 'GROUP_FULL', params: {}, fields: {} };
    expect(refusalOf({ data: { refusal: sent } })).toEqual(sent);
  });

  it.each([new Error('select 991231500006'), null, 'text', { data: { refusal: { code: 'NEVER_HEARD_OF' } } }])('says INTERNAL and no more to anything else', (error) => {
    expect(refusalOf(error)).toEqual({ code: 'INTERNAL', params: {}, fields: {} });
  });
});
