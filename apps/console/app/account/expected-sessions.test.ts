import { describe, expect, it } from 'vitest';
import { expectedSessions, type OwnSession } from './expected-sessions.ts';

const session = (id: string, current = false): OwnSession => ({ id, current, createdAt: new Date(0), lastSeenAt: null, userAgent: 'test' });
const form = (values: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};
const left = (...forms: FormData[]): string[] => expectedSessions([session('here', true), session('a'), session('b')], forms).map(({ id }) => id);

describe('S2 own sessions as they will be once the forms have arrived', () => {
  it('nothing on its way changes nothing', () => expect(left()).toEqual(['here', 'a', 'b']));
  it('one is ended', () => expect(left(form({ intent: 'session', sessionId: 'a' }))).toEqual(['here', 'b']));
  it('all but the present are ended', () => expect(left(form({ intent: 'others' }))).toEqual(['here']));
  it('a new password alone promises nothing', () => expect(left(form({ intent: 'password' }))).toEqual(['here', 'a', 'b']));
});
