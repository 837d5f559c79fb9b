import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  APPLICATION_STATES,
  CORRECTION_TYPES,
  DEFAULT_BEHAVIOUR,
  INSTRUCTION_LANGUAGES,
  isLocalDate,
  voucherPolicyWith,
  type Behaviour,
  type CorrectionType,
  type LocalDate,
  type Scenario,
  type ScenarioChange,
  type VoucherPolicy,
} from '@balabaqsha/domain';
import { z } from 'zod';

const localDate = z.string().refine(isLocalDate, 'not a day YYYY-MM-DD').transform((text) => text as LocalDate);
const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const weights = z.array(z.number().nonnegative()).min(1);
const correctionType = z.enum(CORRECTION_TYPES);
const birthYear = z.number().int().min(2000).max(2100);

const group = z.strictObject({
  key: z.string().min(1),
  district: z.string(),
  correctionTypes: z.array(correctionType).min(1),
  birthYearFrom: birthYear,
  birthYearTo: birthYear,
  language: z.enum(INSTRUCTION_LANGUAGES),
  movesOn: z.boolean().default(true),
});

const applications = z.strictObject({
  state: z.enum(APPLICATION_STATES).exclude(['ARCHIVED']),
  correctionType,
  birthYear,
  languages: z.array(z.enum(INSTRUCTION_LANGUAGES)).min(1),
  sentOn: localDate,
  since: localDate,
  group: z.string().optional(),
  count,
});

const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('OPEN_GROUPS'), from: localDate, groups: count, group: group.extend({ capacityEach: count }) }),
  z.strictObject({ kind: z.literal('CLOSE_SEATS'), from: localDate, group: z.string(), seats: count }),
  z.strictObject({ kind: z.literal('DEMAND'), from: localDate, correctionType, factor: z.number().nonnegative() }),
]);

const rate = z.number().nonnegative();
const behaviour = z.strictObject({
  reviewDelay: weights, rejectedShare: share, withdrawalRate: rate, noShare: share, silenceShare: share, answerDelay: weights, restoredShare: share,
  choosesNothingShare: share, choiceDelay: weights, kindergartenDelay: weights, refusedShare: share, guardianSignDelay: weights,
  kindergartenSignDelay: weights, extensionShare: share, leavingRate: rate,
} satisfies Record<keyof Behaviour, z.ZodType>);

const workingDays = z.number().int().min(1).max(60);
const policy = z.strictObject({
  respondWorkingDays: workingDays, enrolWorkingDays: workingDays, extensionWorkingDays: workingDays, restoreCalendarDays: z.number().int().min(1).max(366),
  ageLimitYears: z.number().int().min(1).max(17), ageLimitMonthDay: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
} satisfies Partial<Record<keyof VoucherPolicy, z.ZodType>>);

const wholeScenario = z.strictObject({
  name: z.string().min(1),
  from: localDate,
  to: localDate,
  policy: policy.partial().default({}),
  calendar: z.array(z.strictObject({ date: localDate, working: z.boolean(), name: z.string() })).default([]),
  city: z.strictObject({ groups: z.array(group.extend({ capacity: count })), applications: z.array(applications) }),
  demand: z.strictObject({
    births: z.record(z.string().regex(/^\d{4}$/), z.number().nonnegative()),
    perThousandBirths: z.partialRecord(correctionType, z.number().nonnegative()),
    applyAtAge: z.record(z.string().regex(/^[0-7]$/), share),
    monthWeights: z.array(z.number().nonnegative()).length(12),
    languages: z.strictObject({ kazakh: share, russian: share, either: share }),
  }),
  behaviour: behaviour.partial().default({}),
  changes: z.array(change).default([]),
});

/** A scenario that is another one with something changed. */
const whatIf = z.strictObject({
  name: z.string().min(1),
  base: z.string().min(1),
  to: localDate.optional(),
  policy: policy.partial().default({}),
  behaviour: behaviour.partial().default({}),
  changes: z.array(change).default([]),
});

/** What a file says: a scenario, and the one that it is to be compared with where it is a what-if. */
export interface ScenarioFile {
  scenario: Scenario;
  base?: Scenario;
}

/** A file that is no scenario, with what is wrong where. */
export class ScenarioFileError extends Error {}

function parse<T>(schema: z.ZodType<T>, json: unknown, file: string): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new ScenarioFileError([`${file} is not a scenario:`, ...parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(top)'}: ${issue.message}`)].join('\n'));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ScenarioFileError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function complete(whole: z.output<typeof wholeScenario>): Scenario {
  return {
    ...whole,
    policy: voucherPolicyWith(whole.policy),
    behaviour: { ...DEFAULT_BEHAVIOUR, ...whole.behaviour },
    demand: { ...whole.demand, perThousandBirths: whole.demand.perThousandBirths as Partial<Record<CorrectionType, number>> },
    changes: whole.changes as ScenarioChange[],
  };
}

/** Reads a scenario from JSON. @throws ScenarioFileError where it can't be read or says something impossible */
export function readScenario(file: string): ScenarioFile {
  const json = readJson(file);
  if (typeof json !== 'object' || json === null || !('base' in json)) return { scenario: complete(parse(wholeScenario, json, file)) };
  const edits = parse(whatIf, json, file);
  const { scenario: base } = readScenario(path.resolve(path.dirname(file), edits.base));
  const to = edits.to ?? base.to;
  return {
    base: { ...base, to },
    scenario: {
      ...base,
      name: edits.name,
      to,
      policy: { ...base.policy, ...edits.policy },
      behaviour: { ...base.behaviour, ...edits.behaviour },
      changes: [...base.changes, ...edits.changes],
    },
  };
}
