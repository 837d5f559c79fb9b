import type { citiesTexts } from '@balabaqsha/i18n/console/cities';
import type { FieldWords } from './use-form.ts';

/** Fields of a city beside its code. */
export const CITY_FIELDS = ['nameRu', 'nameKk', 'nameEn', 'latitude', 'longitude', 'phone', 'whatsapp'] as const;
export type CityField = (typeof CITY_FIELDS)[number];

/** A city as its form gives it. */
export function cityInput(form: FormData): Record<CityField, string> {
  const text = (name: CityField): string => String(form.get(name) ?? '');
  return { nameRu: text('nameRu'), nameKk: text('nameKk'), nameEn: text('nameEn'), latitude: text('latitude'), longitude: text('longitude'), phone: text('phone'), whatsapp: text('whatsapp') };
}

/** A district's names as its form gives them. */
export function districtNames(form: FormData): { nameRu: string; nameKk: string; nameEn: string } {
  const { nameRu, nameKk, nameEn } = cityInput(form);
  return { nameRu, nameKk, nameEn };
}

/** Labels of a city's fields, in the order of the form. */
export function cityLabels({ nameRu, nameKk, nameEn, latitude, longitude, phone, whatsapp }: (typeof citiesTexts)['ru']): Record<CityField, string> {
  return { nameRu, nameKk, nameEn, latitude, longitude, phone, whatsapp };
}

/** What is wrong with a city's degrees. */
export function cityWords({ degreesWrong }: (typeof citiesTexts)['ru']): FieldWords<CityField> {
  return { latitude: { INVALID_VALUE: degreesWrong }, longitude: { INVALID_VALUE: degreesWrong } };
}
