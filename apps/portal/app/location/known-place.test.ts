import { describe, expect, test } from 'vitest';
import { knownPlace, placesOf } from './known-place.ts';

const inEvery = (text: string) => ({ ru: text, kk: text, en: text });
const places = placesOf(
  [
    { address: inEvery('ул. Розыбакиева, 210'), district: { ru: 'Бостандыкский', kk: 'Бостандық', en: 'Bostandyk' }, latitude: 43.2, longitude: 76.8 },
    { address: inEvery('ул. Тимирязева, 60'), district: { ru: 'Бостандыкский', kk: 'Бостандық', en: 'Bostandyk' }, latitude: 43.3, longitude: 77 },
  ],
  'ru',
);

describe('P3 a typed place is understood in the browser', () => {
  test.each([
    ['Бостандық', 'Бостандыкский', 43.25],
    ['розыбакиева', 'ул. Розыбакиева, 210', 43.2],
    ['тимерязева', 'ул. Тимирязева, 60', 43.3],
  ])('%s', (typed, label, latitude) => {
    expect(knownPlace(typed, places)?.label).toBe(label);
    expect(knownPlace(typed, places)?.latitude).toBeCloseTo(latitude);
  });

  test.each(['', '  ', 'Бейкер-стрит'])('%j is none', (typed) => expect(knownPlace(typed, places)).toBeNull());
});
