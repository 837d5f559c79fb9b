import { describe, expect, it } from 'vitest';
import { isOwn } from './same-origin.ts';

describe('requests that change something', () => {
  it('are taken from our own pages', () => {
    expect(isOwn('https://balabaqsha.kz', 'same-origin', 'balabaqsha.kz')).toBe(true);
    expect(isOwn('http://localhost:3000', undefined, 'localhost:3000')).toBe(true);
  });

  it('are taken from programs, which send neither header', () => {
    expect(isOwn(undefined, undefined, 'localhost:3000')).toBe(true);
  });

  it.each([
    ['another site', 'https://example.org', 'cross-site', 'balabaqsha.kz'],
    ['another site of an old browser', 'https://example.org', undefined, 'balabaqsha.kz'],
    ['a subdomain', 'https://other.balabaqsha.kz', 'same-site', 'balabaqsha.kz'],
    ['another port', 'http://localhost:3001', 'same-site', 'localhost:3000'],
    ['a sandboxed frame', 'null', 'cross-site', 'balabaqsha.kz'],
    ['nowhere', 'null', undefined, 'balabaqsha.kz'],
  ])('are refused from %s', (_, origin, site, host) => {
    expect(isOwn(origin, site, host)).toBe(false);
  });
});
