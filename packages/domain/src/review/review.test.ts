import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/local-date.ts';
import type { DatedAddition } from '../calendar/dated-additions.ts';
import { startOfDay } from '../calendar/zone.ts';
import type { LocalDate } from '../codes/brand.ts';
import { compareWithRegister, overdueStretches, reviewDeadline, secondsToUndo, takesEffectAt } from './index.ts';

const HOUR = 3_600_000;
const instant = fc.date({ min: new Date('2026-01-02T00:00:00Z'), max: new Date('2026-12-20T00:00:00Z'), noInvalidDate: true });

describe('Q5 a decision can be taken back for ten seconds', () => {
  it('up to the instant at which it takes effect', () => {
    const decided = new Date('2026-03-02T05:00:00.500Z');
    const effect = takesEffectAt(decided);
    expect(effect).toEqual(new Date('2026-03-02T05:00:10.500Z'));
    expect(secondsToUndo(effect, decided)).toBe(10);
    expect(secondsToUndo(effect, new Date('2026-03-02T05:00:10.499Z'))).toBe(1);
    expect(secondsToUndo(effect, effect)).toBe(0);
    expect(secondsToUndo(effect, new Date('2026-03-03T05:00:00Z'))).toBe(0);
  });
});

describe('V9 a review is due at the end of the third working day', () => {
  it('weekends and holidays are stepped over', () => {
    expect(reviewDeadline(new Date('2026-03-02T05:00:00Z'), [])).toEqual(startOfDay('2026-03-06' as LocalDate));
    // Friday 6 March; 8 March is a Sunday, so Monday 9 March is off.
    expect(reviewDeadline(new Date('2026-03-06T05:00:00Z'), [])).toEqual(startOfDay('2026-03-13' as LocalDate));
  });

  const history: fc.Arbitrary<DatedAddition[]> = fc.array(
    fc
      .record({ day: fc.integer({ min: 0, max: 360 }), working: fc.boolean(), ahead: fc.integer({ min: 0, max: 20 * 24 }), lasts: fc.option(fc.integer({ min: 1, max: 20 * 24 })) })
      .map(({ day, working, ahead, lasts }) => {
        const date = addDays('2026-01-01' as LocalDate, day);
        const writtenAt = new Date(startOfDay(date).getTime() - ahead * HOUR);
        return { date, working, name: '', writtenAt, takenBackAt: lasts === null ? null : new Date(writtenAt.getTime() + lasts * HOUR) };
      }),
    { maxLength: 20 },
  );
  /** What was known of it at an instant. */
  const knownAt = (at: Date, all: readonly DatedAddition[]): DatedAddition[] =>
    all.filter(({ writtenAt }) => writtenAt <= at).map((each) => ({ ...each, takenBackAt: each.takenBackAt !== null && each.takenBackAt <= at ? each.takenBackAt : null }));

  it('what is overdue is told apart by the time of sending alone, whatever became of the calendar', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 15 * 24 }), history, (sent, hours, all) => {
        const now = new Date(sent.getTime() + hours * HOUR);
        const overdue = overdueStretches(now, all).filter(({ from, before }) => (from === null || sent >= from) && sent < before);
        expect(overdue.length).toBe(reviewDeadline(sent, all) <= now ? 1 : 0);
      }),
    );
  });

  it('K2 no change of the calendar makes it earlier', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), history, (sent, first, second, all) => {
        const looked = new Date(sent.getTime() + first * HOUR);
        const again = new Date(looked.getTime() + second * HOUR);
        expect(reviewDeadline(sent, knownAt(again, all)).getTime()).toBeGreaterThanOrEqual(reviewDeadline(sent, knownAt(looked, all)).getTime());
      }),
    );
  });

  it('K2 a working Saturday counts for what is sent once it is known, not for what waits', () => {
    const thursday = new Date('2026-03-12T05:00:00Z');
    const saturday = { date: '2026-03-14' as LocalDate, working: true, name: 'Рабочая суббота', writtenAt: new Date('2026-03-12T06:00:00Z'), takenBackAt: null };
    expect(reviewDeadline(thursday, [saturday])).toEqual(startOfDay('2026-03-18' as LocalDate));
    expect(reviewDeadline(new Date('2026-03-12T07:00:00Z'), [saturday])).toEqual(startOfDay('2026-03-17' as LocalDate));
    expect(overdueStretches(new Date('2026-03-17T05:00:00Z'), [saturday])).toEqual([
      { from: null, before: startOfDay('2026-03-12' as LocalDate) },
      { from: saturday.writtenAt, before: startOfDay('2026-03-13' as LocalDate) },
    ]);
  });
});

describe('C2 what an application says is compared with the register', () => {
  const applied = { surname: 'Сейітқали', name: 'Алихан', patronymic: null, birthDate: '2021-04-12' as LocalDate };

  it('field by field; capitals and spaces are no difference', () => {
    const found = compareWithRegister(applied, { ...applied, surname: ' СЕЙІТҚАЛИ ', name: 'ӘЛИХАН', patronymic: 'БОЛАТҰЛЫ' });
    expect(found.filter(({ same }) => !same)).toEqual([
      { field: 'name', applied: 'Алихан', registered: 'ӘЛИХАН', same: false },
      { field: 'patronymic', applied: null, registered: 'БОЛАТҰЛЫ', same: false },
    ]);
  });

  it('a person is the same as himself, in whatever case', () => {
    const word = fc.stringMatching(/^[А-ЯӘҒҚҢӨҰҮҺІ]{1,12}$/);
    fc.assert(
      fc.property(word, word, fc.option(word), (surname, name, patronymic) => {
        const person = { ...applied, surname, name, patronymic };
        const small = { ...person, surname: surname.toLowerCase(), name: name.toLowerCase(), patronymic: patronymic?.toLowerCase() ?? null };
        expect(compareWithRegister(small, person).every(({ same }) => same)).toBe(true);
      }),
    );
  });
});
