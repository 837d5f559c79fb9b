import { z } from 'zod';
import { CITY_CHECKS, CITY_CODE, COUNTRY_BOUNDS, dialledDigits, type ErrorCode } from '@balabaqsha/domain';
import * as field from './fields.ts';

const says = (code: ErrorCode) => ({ error: code });
const name = field.text(80);
const code = field.text(40).refine((text) => CITY_CODE.test(text), says('INVALID_VALUE'));
/** Degrees; a decimal comma is forgiven. */
const degrees = ({ min, max }: { min: number; max: number }) =>
  field.text(20).transform((text) => Number(text.replace(',', '.'))).pipe(z.number(says('INVALID_VALUE')).min(min, says('INVALID_VALUE')).max(max, says('INVALID_VALUE')));
/** A telephone number as people write it; empty for the country's contact centre (P6). */
const number = field.optionalText(30).refine((text) => text === '' || dialledDigits(text) !== null, says('PHONE_INVALID'));

const fields = {
  nameRu: name,
  nameKk: name,
  nameEn: name,
  latitude: degrees(COUNTRY_BOUNDS.latitude),
  longitude: degrees(COUNTRY_BOUNDS.longitude),
  phone: number,
  whatsapp: number,
};
export const addCityInput = z.object({ code, ...fields });
const version = z.number(says('INVALID_VALUE')).int();
export const changeCityInput = z.object({ id: field.id, version, ...fields });
/** `liveFrom`: the day on which the city opens, `null` for none. */
export const planCityInput = z.object({ id: field.id, version, liveFrom: z.preprocess((value) => (value === '' ? null : value), field.localDate.nullable()) });
export const cityInput = z.object({ id: field.id });
export const addDistrictInput = z.object({ cityId: field.id, code, nameRu: name, nameKk: name, nameEn: name });
export const changeDistrictInput = z.object({ id: field.id, nameRu: name, nameKk: name, nameEn: name });

const readiness = z.record(z.enum(CITY_CHECKS), z.boolean());
const cityRow = z.object({ id: z.uuid(), code: z.string(), name: field.trilingual, live: z.boolean(), liveFrom: field.localDate.nullable(), readiness });
export const cityBoard = z.array(cityRow);
export const cityPage = cityRow.extend({
  version: z.number().int(),
  latitude: z.number(),
  longitude: z.number(),
  phone: z.string().nullable(),
  whatsapp: z.string().nullable(),
  districts: z.array(z.object({ id: z.uuid(), code: z.string(), name: field.trilingual, kindergartens: z.number().int() })),
});
export type CityPage = z.infer<typeof cityPage>;
export const cityAdded = z.object({ id: z.uuid() });
