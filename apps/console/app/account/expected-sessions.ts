import type { RouterOutputs } from '@balabaqsha/api';

export type OwnSession = RouterOutputs['staff']['account']['get']['sessions'][number];

/** The employee's own sessions as they will be once the forms on their way have arrived: one ended, or all but the present. */
export function expectedSessions(sessions: readonly OwnSession[], forms: readonly FormData[]): OwnSession[] {
  return forms.reduce<OwnSession[]>(
    (open, form) => {
      if (form.get('intent') === 'others') return open.filter(({ current }) => current);
      return form.get('intent') === 'session' ? open.filter(({ id }) => id !== form.get('sessionId')) : open;
    },
    [...sessions],
  );
}
