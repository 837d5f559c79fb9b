import { describe, expect, it } from 'vitest';
import { announcementAddress, audienceOf } from './announcement-input.ts';

const audience = (query: string) => audienceOf(new URLSearchParams(query));

describe('N1 whom an announcement is for', () => {
  it('in which order the table stood does not change it', () => {
    expect(audience('')).toBeNull();
    expect(audience('order=oldest')).toBeNull();
    expect(audience('order=oldest&state=ARCHIVED')).toEqual(audience('state=ARCHIVED'));
  });

  it('an order that looks at those who wait alone stays with them', () => {
    expect(audience('order=endsSoon')).toMatchObject({ state: 'IN_QUEUE' });
    expect(audience('order=endsLate')).toMatchObject({ state: 'IN_QUEUE' });
  });

  it('its address says the same again', () => {
    for (const query of ['', 'order=oldest', 'state=IN_QUEUE&year=2022', 'order=oldest&state=ARCHIVED']) {
      expect(audienceOf(new URL(announcementAddress(audience(query)), 'http://console.test').searchParams)).toEqual(audience(query));
    }
  });
});
