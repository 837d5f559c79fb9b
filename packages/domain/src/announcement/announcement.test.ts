import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANNOUNCEMENT_EVENTS, ANNOUNCEMENT_STATES, announcementLifecycle, type AnnouncementState } from '../lifecycle/announcement.ts';
import { announcementProblem } from './index.ts';

describe('N3 an announcement names nobody and no illness', () => {
  it.each([
    ['ИИН 210412500123', 'ANNOUNCEMENT_IIN'],
    ['ИИН: 2104 1250 0123.', 'ANNOUNCEMENT_IIN'],
    ['210412-500123', 'ANNOUNCEMENT_IIN'],
    // Longer than an IIN, and refused by the database too.
    ['Счёт KZ049261802102350000', 'ANNOUNCEMENT_IIN'],
    ['Для детей с аутизмом', 'ANNOUNCEMENT_HEALTH'],
    ['Уточните ДИАГНОЗ', 'ANNOUNCEMENT_HEALTH'],
    ['Церебралды сал', 'ANNOUNCEMENT_HEALTH'],
    ['Parents of deaf children', 'ANNOUNCEMENT_HEALTH'],
    ['Контакт-центр: 8 (727) 339-72-22, WhatsApp 8 (747) 339-72-22', undefined],
    ['Звоните: +7 727 339 72 22', undefined],
    ['Приём документов 08.01.2027 с 9:00 до 18:00, кабинет 214', undefined],
    ['Вслепую не подписывайте', undefined],
  ])('%s', (text, problem) => expect(announcementProblem(text)).toBe(problem));

  it('finds an IIN wherever it stands and however it is written', () => {
    const around = fc.constantFrom('', 'ИИН ', ' жсн: ', '\n', ' ', '.');
    const gaps = fc.array(fc.constantFrom('', ' ', '-'), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{12}$/), gaps, around, around, (iin, between, before, after) => {
        const written = [...iin].map((digit, index) => `${digit}${between[index] ?? ''}`).join('');
        expect(announcementProblem(`${before}${written}${after}`)).toBe('ANNOUNCEMENT_IIN');
      }),
    );
  });

  it('says nothing of any text without digits and letters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ .,!?—«»\n]*$/), (text) => void expect(announcementProblem(text)).toBeUndefined()));
  });
});

describe('N1 the way of an announcement', () => {
  it('whatever happens, nobody is written to before the approval, and what is over stays so', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ANNOUNCEMENT_EVENTS), { maxLength: 12 }), (events) => {
        let state: AnnouncementState = announcementLifecycle.initial.state;
        let approved = false;
        for (const event of events) {
          const next = announcementLifecycle.next(state, event);
          if (next === undefined) continue;
          approved ||= event === 'APPROVED';
          state = next;
          expect(announcementLifecycle.is(state, 'addressed')).toBe(approved);
        }
      }),
    );
    expect(ANNOUNCEMENT_STATES.filter((state) => announcementLifecycle.eventsFrom(state).length === 0)).toEqual(['SENT', 'STOPPED', 'REFUSED', 'TAKEN_BACK']);
  });
});
