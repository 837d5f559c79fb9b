import type { LocalDate } from '../codes/brand.ts';
import type { CorrectionType } from '../codes/correction-types.ts';
import type { InstructionLanguage } from '../codes/languages.ts';
import { DEFAULT_VOUCHER_POLICY } from '../voucher/policy.ts';
import { DEFAULT_BEHAVIOUR, type ApplicationRun, type GroupState, type Scenario } from './scenario.ts';

const group = (key: string, correctionTypes: CorrectionType[], language: InstructionLanguage, capacity: number, birthYearFrom: number): GroupState => ({
  key, district: 'BOSTANDYQ', correctionTypes, language, capacity, birthYearFrom, birthYearTo: birthYearFrom + 5, movesOn: true,
});

/** A small town for tests: three correction types, mixed groups, full kindergartens and people who wait. */
export function town(changes: Partial<Scenario> & { from?: LocalDate } = {}): Scenario {
  const from = changes.from ?? ('2026-01-05' as LocalDate);
  const year = Number(from.slice(0, 4));
  const first = year - 8;
  const groups = [
    group('speech kk', ['SPEECH_SEVERE'], 'KAZAKH', 40, first),
    group('speech ru', ['SPEECH_SEVERE'], 'RUSSIAN', 40, first),
    group('mixed ru', ['SPEECH_SEVERE', 'AUTISM'], 'RUSSIAN', 20, first),
    group('autism kk', ['AUTISM', 'INTELLECT'], 'KAZAKH', 30, first),
    group('intellect ru', ['INTELLECT'], 'RUSSIAN', 20, first),
  ];
  const sentOn = `${year - 1}-03-02` as LocalDate;
  const enrolled: ApplicationRun[] = groups.flatMap(({ key, correctionTypes, language, capacity }) =>
    [1, 2, 3, 4, 5].map((age): ApplicationRun => ({
      state: 'ENROLLED', correctionType: correctionTypes[0] ?? 'AUTISM', birthYear: first + age, languages: [language], sentOn, since: sentOn, group: key, count: Math.floor(capacity / 5),
    })),
  );
  const waiting = ['SPEECH_SEVERE', 'AUTISM', 'INTELLECT'].flatMap((correctionType) =>
    [2, 3, 4, 5].flatMap((age) =>
      [['KAZAKH'], ['RUSSIAN'], ['KAZAKH', 'RUSSIAN']].map((languages): ApplicationRun => ({
        state: 'IN_QUEUE', correctionType: correctionType as CorrectionType, birthYear: first + age, languages: languages as InstructionLanguage[], sentOn, since: sentOn, count: 4,
      })),
    ),
  );
  return {
    name: 'town',
    from,
    to: `${year}-12-31` as LocalDate,
    policy: DEFAULT_VOUCHER_POLICY,
    calendar: [],
    city: { groups, applications: [...enrolled, ...waiting] },
    demand: {
      births: { [String(first)]: 2000 },
      perThousandBirths: { SPEECH_SEVERE: 18, AUTISM: 8, INTELLECT: 6 },
      applyAtAge: { 2: 0.2, 3: 0.4, 4: 0.25, 5: 0.15 },
      monthWeights: [1, 1, 1.2, 1.2, 1.3, 1.2, 1, 1.6, 1.4, 1, 1, 0.8],
      languages: { kazakh: 0.45, russian: 0.4, either: 0.15 },
    },
    behaviour: DEFAULT_BEHAVIOUR,
    changes: [],
    ...changes,
  };
}
