import type { RouterOutputs } from '@balabaqsha/api';

type Failure = RouterOutputs['staff']['operations']['jobs']['failures'][number];

/** Failed jobs without those that a form on its way gives once more: one by its id, or all of a queue that nobody tries any more. */
export function expectedFailures(failures: readonly Failure[], forms: readonly FormData[]): Failure[] {
  const isRetried = ({ id, queue, isDead }: Failure): boolean => isDead && forms.some((form) => (form.has('id') ? form.get('id') === id : form.get('queue') === queue));
  return failures.filter((failure) => !isRetried(failure));
}
