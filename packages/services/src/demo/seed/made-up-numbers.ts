import { iinControlDigit, type LocalDate, type Sex } from '@balabaqsha/domain';

/** Makes numbers that have the right shape and control digit and belong to nobody. */
export interface Numbers {
  iin(birthDate: LocalDate, sex: Sex): string;
  bin(): string;
  /** A mobile number for a registered guardian, E.164. */
  phone(): string;
}

/** Serials that the demo takes: high ones, so that they are told from real numbers at a glance. */
const FIRST_SERIAL = 9000;

export function madeUpNumbers(): Numbers {
  const serials = new Map<string, number>();
  let bins = 0;
  let phones = 0;
  return {
    iin(birthDate, sex) {
      const [year = '', month = '', day = ''] = birthDate.split('-');
      const century = (Number(year) < 2000 ? 3 : 5) + (sex === 'MALE' ? 0 : 1);
      const start = `${year.slice(2)}${month}${day}${century}`;
      for (let serial = serials.get(start) ?? FIRST_SERIAL; serial <= 9999; serial += 1) {
        const digit = iinControlDigit(`${start}${serial}`);
        if (digit === null) continue;
        serials.set(start, serial + 1);
        return `${start}${serial}${digit}`;
      }
      throw new RangeError('no serial is left for this day');
    },
    bin() {
      for (;;) {
        bins += 1;
        const first11 = `0102409${String(bins).padStart(4, '0')}`;
        const digit = iinControlDigit(first11);
        if (digit !== null) return `${first11}${digit}`;
      }
    },
    phone() {
      phones += 1;
      return `+77079${String(phones).padStart(6, '0')}`;
    },
  };
}
