import { describe, expect, it } from 'vitest';
import { deadlineCalendarWriter } from './deadline-calendar.ts';

const { write } = deadlineCalendarWriter();
const madeAt = new Date('2026-11-24T06:00:00Z');
// 24:00 of Wednesday, 25 November, in Almaty.
const at = new Date('2026-11-25T19:00:00Z');
const content = { applicationNumber: 1042, deadlines: [{ kind: 'ANSWER' as const, at }], madeAt, cardUrl: 'https://portal.example.kz/applications/1042' };

/** The lines as they are meant: long ones are folded on the wire. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').trim().split('\r\n');

describe('V9 deadlines in a calendar', () => {
  it('are the last hour before 24:00, in UTC', () => {
    const lines = linesOf(write(content, 'ru'));
    expect(lines).toEqual(expect.arrayContaining(['DTSTART:20261125T180000Z', 'DTEND:20261125T190000Z', 'DTSTAMP:20261124T060000Z', 'SUMMARY:Ответить\\, нужен ли ваучер. Заявление № 1042']));
  });

  it('wake at 10:00 of the day before and of the last day', () => {
    expect(linesOf(write(content, 'ru')).filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P1DT13H', 'TRIGGER:-PT13H']);
  });

  it('keep their UID when they move, and the later one is the newer', () => {
    const fieldOf = (name: string, text: string) => linesOf(text).find((line) => line.startsWith(`${name}:`));
    const moved = write({ ...content, deadlines: [{ kind: 'ANSWER', at: new Date('2026-11-26T19:00:00Z') }] }, 'ru');
    expect(fieldOf('UID', moved)).toBe(fieldOf('UID', write(content, 'ru')));
    const sequence = (text: string) => Number(fieldOf('SEQUENCE', text)?.slice('SEQUENCE:'.length));
    expect(sequence(moved)).toBeGreaterThan(sequence(write(content, 'ru')));
  });

  it.each(['ru', 'kk', 'en'] as const)('fold lines at 75 bytes in %s', (locale) => {
    for (const line of write(content, locale).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
