import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readScenario, ScenarioFileError } from './scenario-file.ts';

const shipped = (name: string) => path.join(import.meta.dirname, '../scenarios', name);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'scenario-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const written = (content: string): string => {
  const file = path.join(folder, 'scenario.json');
  writeFileSync(file, content);
  return file;
};
const problemOf = (content: string): string => {
  try {
    readScenario(written(content));
    return '';
  } catch (error) {
    if (error instanceof ScenarioFileError) return error.message;
    throw error;
  }
};

describe('a scenario file', () => {
  it('is filled in with the defaults', () => {
    const { scenario, base } = readScenario(shipped('almaty.json'));
    expect(base).toBeUndefined();
    expect(scenario.policy.respondWorkingDays).toBe(2);
    expect(scenario.behaviour.answerDelay.length).toBeGreaterThan(0);
    expect(scenario.city.groups.every(({ movesOn }) => movesOn)).toBe(true);
  });

  it('adds a what-if to its base', () => {
    const { scenario, base } = readScenario(shipped('two-more-speech-groups.json'));
    expect(base?.changes).toEqual([]);
    expect(scenario.changes).toHaveLength(1);
    expect({ ...scenario, name: '', changes: [] }).toEqual({ ...base, name: '', changes: [] });
  });

  it('names what is wrong, and where', () => {
    expect(problemOf('{')).toContain("can't be read");
    const wrong = JSON.parse(readFileSync(shipped('almaty.json'), 'utf8')) as { from: string; city: { groups: { capacity: number }[] } };
    wrong.from = '2026-02-30';
    wrong.city.groups[3]!.capacity = -1;
    expect(problemOf(JSON.stringify(wrong))).toMatch(/from: not a day[^]*city\.groups\.3\.capacity/);
    expect(problemOf(JSON.stringify({ name: 'x', base: './nowhere.json' }))).toContain('nowhere.json');
    expect(problemOf(JSON.stringify({ name: 'x', base: shipped('almaty.json'), chnages: [] }))).toContain('chnages');
  });
});
