import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

const loaded: unknown = await import(new URL('../../../eslint.config.js', import.meta.url).href);
const configs = (loaded as { default: Linter.Config[] }).default;

/** The rules of one file without those that need types, so that a snippet is checked in milliseconds. */
function complaints(code: string, filename: string): string[] {
  const untyped = configs.map(({ languageOptions, rules, ...rest }): Linter.Config => ({
    ...rest,
    ...(languageOptions === undefined ? {} : { languageOptions: { ...languageOptions, parserOptions: { ...(languageOptions.parserOptions as object | undefined), projectService: false } } }),
    ...(rules === undefined ? {} : { rules: Object.fromEntries(Object.entries(rules).filter(([name]) => OURS.includes(name))) }),
  }));
  return new Linter({ configType: 'flat' }).verify(code, untyped, { filename }).map(({ ruleId, message }) => ruleId ?? message);
}

const OURS = ['no-restricted-syntax', 'no-restricted-properties', 'no-console'];

describe('K3 nothing but the clock reads the time', () => {
  it.each([
    'export const at = Date.now();',
    'export const at = new Date();',
    'export const at = performance.now();',
    'export const at = sql`select now()`;',
    'export const at = sql`where respond_by < current_timestamp`;',
    "export const at = timestamp('at').defaultNow();",
  ])('refuses %s', (code) => {
    expect(complaints(code, 'packages/services/src/vouchers/accept.ts')).toEqual(['no-restricted-syntax']);
  });

  it.each(["export const at = new Date('2026-03-02');", 'export const at = clock.now();', 'export const at = sql`where known = true`;'])('lets %s pass', (code) => {
    expect(complaints(code, 'packages/services/src/vouchers/accept.ts')).toEqual([]);
  });

  it('the file of the system clock may', () => {
    expect(complaints('export const at = new Date();', 'packages/db/src/clock/system-clock.ts')).toEqual([]);
  });
});

describe('what else is kept in one place', () => {
  it.each([
    ['export const url = process.env.DATABASE_URL;', 'packages/services/src/a.ts', ['no-restricted-properties']],
    ['export const url = process.env.DATABASE_URL;', 'packages/config/src/config.ts', []],
    ['export const lot = Math.random();', 'packages/services/src/a.ts', ['no-restricted-properties']],
    ["console.log('here');", 'packages/services/src/a.ts', ['no-console']],
    ["throw new TRPCError({ code: 'NOT_FOUND' });", 'apps/portal/app/a.ts', ['no-restricted-syntax']],
    ["throw new TRPCError({ code: 'NOT_FOUND' });", 'packages/api/src/refusal.ts', []],
  ])('%s in %s → %j', (code, filename, expected) => {
    expect(complaints(code, filename)).toEqual(expected);
  });
});
