import { describe, expect, it } from 'vitest';
import { expectedFailures } from './expected-failures.ts';

type Failure = Parameters<typeof expectedFailures>[0][number];
const failure = (id: string, over: Partial<Failure> = {}): Failure => ({ id, queue: 'message.deliver', failedAt: new Date(0), tries: 3, error: '', isDead: true, ...over });

function left(values: Record<string, string>): string[] {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return expectedFailures([failure('a'), failure('b'), failure('c', { queue: 'queue.advance' }), failure('d', { isDead: false })], [form]).map(({ id }) => id);
}

describe('the job board shows what a form on its way will do', () => {
  it('one job, or all of a queue that nobody tries any more', () => {
    expect(left({ queue: 'message.deliver', id: 'a' })).toEqual(['b', 'c', 'd']);
    expect(left({ queue: 'message.deliver' })).toEqual(['c', 'd']);
    expect(left({ queue: 'code.clean' })).toEqual(['a', 'b', 'c', 'd']);
  });
});
