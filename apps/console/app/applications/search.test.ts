import { describe, expect, it } from 'vitest';
import { applicationQuery, applicationsAddress, applicationSearchOf } from './search.ts';

const kindergarten = '3f0c5a52-6f0e-4c39-9a40-0a7f2f1f2f11';
const again = (query: string): string => {
  const { filter, after } = applicationSearchOf(new URLSearchParams(query));
  return applicationQuery(filter, after);
};

describe('the address of the table of applications', () => {
  it.each([
    '',
    'order=oldest&state=IN_QUEUE&type=AUTISM&year=2022&language=KAZAKH&from=2026-01-01&to=2026-03-01&after=100200',
    `state=ARCHIVED&kindergarten=${kindergarten}`,
    `type=AUTISM&year=2022&kindergarten=${kindergarten}`,
    'order=endsSoon&state=IN_QUEUE&type=AUTISM&until=2026-09-01',
  ])('says all there is to it: %s', (query) => expect(again(query)).toBe(query));

  it.each([
    ['nonsense', 'order=up&state=GONE&type=X&year=20&kindergarten=1&from=2026-02-30&after=-5', ''],
    ['a type beside a district', `type=AUTISM&year=2022&district=${kindergarten}`, `state=IN_QUEUE&district=${kindergarten}`],
    ['a district of all states', `district=${kindergarten}`, `state=IN_QUEUE&district=${kindergarten}`],
    ['a period in the order of conclusions', 'order=endsSoon&from=2026-01-01&state=ARCHIVED', 'order=endsSoon&state=IN_QUEUE'],
  ])('leaves out what is not offered: %s', (_, query, left) => expect(again(query)).toBe(left));

  it('is short where all is shown', () => expect(applicationsAddress(applicationSearchOf(new URLSearchParams()).filter)).toBe('/applications'));
});
