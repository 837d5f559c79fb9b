import { DAYS_OF_WEEK, readSchedule, writeCoordinates } from '@balabaqsha/domain';
import type { RouterOutputs } from '@balabaqsha/api';

type Profile = RouterOutputs['staff']['kindergarten']['profile'];

/** Indices of the week's days, Monday 0. */
export const WEEK = Array.from({ length: DAYS_OF_WEEK }, (_, day) => day);

const textOf = (form: FormData) => (name: string): string => String(form.get(name) ?? '');
const inThree = (text: (name: string) => string, name: string) => ({ ru: text(`${name}.ru`), kk: text(`${name}.kk`), en: text(`${name}.en`) });

/** A kindergarten's page as its form describes it; the service reads phones, hours and coordinates. */
export function profileInput(form: FormData) {
  const text = textOf(form);
  return {
    seenVersion: Number(text('seenVersion')),
    phones: [text('phones.0'), text('phones.1'), text('phones.2')] as [string, string, string],
    hours: WEEK.map((day) => ({ from: text(`hours.${day}.from`), to: text(`hours.${day}.to`) })),
    address: inThree(text, 'address'),
    description: inThree(text, 'description'),
    position: text('position'),
  };
}

/** What a photo shows, as its form has it. */
export function photoWords(form: FormData) {
  return inThree(textOf(form), 'description');
}

/** The kept profile as values of the form's fields. */
export function profileValues({ phones, schedule, address, description, latitude, longitude }: Profile): Record<string, string> {
  const week = readSchedule(schedule);
  return Object.fromEntries([
    ...phones.map((phone, index) => [`phones.${index}`, phone]),
    ...WEEK.flatMap((day) => [[`hours.${day}.from`, week?.[day]?.from ?? ''], [`hours.${day}.to`, week?.[day]?.to ?? '']]),
    ...Object.entries(address).map(([locale, text]) => [`address.${locale}`, text]),
    ...Object.entries(description ?? {}).map(([locale, text]) => [`description.${locale}`, text]),
    ['position', writeCoordinates({ latitude, longitude })],
  ]) as Record<string, string>;
}
