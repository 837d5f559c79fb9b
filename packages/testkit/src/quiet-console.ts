import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Output that nobody expected is a fault that nobody sees: a test that prints fails. */
const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;

let printed: string[] = [];
let restore: (() => void)[] = [];

beforeEach(() => {
  printed = [];
  restore = METHODS.map((method) => {
    const spy = vi.spyOn(console, method).mockImplementation((...values: unknown[]) => {
      printed.push(`console.${method}: ${values.map(String).join(' ')}`);
    });
    return () => spy.mockRestore();
  });
});

afterEach(() => {
  for (const each of restore) each();
  expect(printed, 'the test wrote to the console').toEqual([]);
});
