import type { operations } from '@balabaqsha/services';
import type { SeatCounts } from './count.ts';

type Problem = Awaited<ReturnType<typeof operations.checkInvariants>>['problems'][number];
type Readings = Record<'oversold' | 'double' | 'lost', number>;

/** Which of the product's own detectors speak of what; all others tell of something that is not where it should be. */
const OVERSOLD: readonly Problem['code'][] = ['VOUCHERS_NOT_SEATABLE'];
const DOUBLE: readonly Problem['code'][] = ['SEAT_WITHOUT_ITS_STATE', 'VOUCHER_WITHOUT_ITS_STATE'];

/** What was wrong, each time that everything was counted. */
export class Findings {
  /** In words, with the worst count of each. */
  readonly #worst = new Map<string, number>();

  get text(): string {
    return this.#worst.size === 0 ? 'nothing' : [...this.#worst].map(([what, count]) => `${what} ${count}`).join(', ');
  }

  /**
   * Adds what was counted past the product, what people were told and is not so, and what the product's detectors found.
   * @param counted again and again; the worst of each counts
   */
  add(counted: readonly SeatCounts[], told: { missing: number; tooMany: number }, problems: readonly Problem[]): Readings {
    const seats = worstOf(counted);
    const detected = (is: (code: Problem['code']) => boolean): number => problems.filter(({ code }) => is(code)).length;
    for (const [what, count] of Object.entries({ ...seats, ...told })) this.#note(what, count);
    for (const { code } of problems) this.#note(code, detected((each) => each === code));
    return {
      oversold: seats.beyondCapacity + seats.unseatable + detected((code) => OVERSOLD.includes(code)),
      double: seats.second + seats.countedTooOften + told.tooMany + detected((code) => DOUBLE.includes(code)),
      lost: seats.unpromised + seats.uncounted + told.missing + detected((code) => !OVERSOLD.includes(code) && !DOUBLE.includes(code)),
    };
  }

  #note(what: string, count: number): void {
    if (count > 0) this.#worst.set(what, Math.max(count, this.#worst.get(what) ?? 0));
  }
}

function worstOf([first, ...others]: readonly SeatCounts[]): SeatCounts {
  if (first === undefined) throw new RangeError('nothing was counted');
  const worst = { ...first };
  for (const each of others) for (const what of Object.keys(worst) as (keyof SeatCounts)[]) worst[what] = Math.max(worst[what], each[what]);
  return worst;
}
