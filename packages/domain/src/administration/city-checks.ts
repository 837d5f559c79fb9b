/**
 * What a city needs before it can open: rules in force, days off and worked weekends of the year, reasons of each kind, a
 * district, somebody for each task, and a kindergarten with a director and a group that has seats.
 */
export const CITY_CHECKS = ['DISTRICT', 'OFFICER', 'PMPK_SPECIALIST', 'PHTHISIATRICIAN', 'POLICY', 'CALENDAR', 'REASONS', 'KINDERGARTEN'] as const;
export type CityCheck = (typeof CITY_CHECKS)[number];
export type CityReadiness = Readonly<Record<CityCheck, boolean>>;

/** What the city still lacks, in the order of the list. */
export function missingOf(readiness: CityReadiness): readonly CityCheck[] {
  return CITY_CHECKS.filter((check) => !readiness[check]);
}

/** Kazakhstan and a little around it, in degrees. */
export const COUNTRY_BOUNDS = { latitude: { min: 40, max: 56 }, longitude: { min: 46, max: 88 } } as const;

/** Code of a city in addresses and cookies: small latin letters and dashes. */
export const CITY_CODE = /^[a-z][a-z-]{0,38}[a-z]$/;

/** Digits of a telephone number as it is dialled from anywhere, without a plus: `8 (727) 339-72-22` is `77273397222`; `null` where it is none. */
export function dialledDigits(text: string): string | null {
  if (!/^[\d\s()+-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  const known = digits.length === 11 && digits.startsWith('8') && !text.includes('+') ? `7${digits.slice(1)}` : digits;
  return /^7\d{10}$/.test(known) ? known : null;
}
