import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/local-date.ts';
import type { CalendarAddition } from '../calendar/working-days.ts';
import { startOfDay } from '../calendar/zone.ts';
import type { LocalDate } from '../codes/brand.ts';
import { compareWithRegister, overdueSince, reviewDeadline, secondsToUndo, takesEffectAt } from './index.ts';

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

  it('what is overdue is told apart by the time of sending alone, whatever the calendar', () => {
    const additions = fc.array(
      fc.record({ date: fc.integer({ min: 0, max: 360 }).map((day) => addDays('2026-01-01' as LocalDate, day)), working: fc.boolean(), name: fc.constant('') }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(instant, instant, additions, (sent, now, added: CalendarAddition[]) => {
        expect(sent < overdueSince(now, added)).toBe(reviewDeadline(sent, added) <= now);
      }),
    );
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
