import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorrectionType } from '../codes/correction-types.ts';
import type { InstructionLanguage } from '../codes/languages.ts';
import type { NeedClass, PromisedNeed, SeatClass } from '../seats/classes.ts';
import { allSeatable, canChoose } from '../seats/guarantee.ts';
import { canOffer } from '../seats/offers.ts';
import { SeatLedger } from './seat-ledger.ts';

const types: CorrectionType[] = ['AUTISM', 'INTELLECT', 'SPEECH_SEVERE'];
const languages: InstructionLanguage[] = ['KAZAKH', 'RUSSIAN'];
const some = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 });
const anyNeeds: fc.Arbitrary<NeedClass[]> = fc.array(fc.record({ correctionType: fc.constantFrom(...types), birthYear: fc.integer({ min: 2020, max: 2022 }), languages: some(languages) }), { minLength: 1, maxLength: 5 });
const anySeats: fc.Arbitrary<SeatClass[]> = fc
  .array(fc.record({ correctionTypes: some(types), birthYearFrom: fc.integer({ min: 2019, max: 2021 }), language: fc.constantFrom(...languages), free: fc.nat({ max: 4 }) }), { minLength: 1, maxLength: 5 })
  .map((list) => list.map((seat, index) => ({ ...seat, key: `g${index}`, birthYearTo: seat.birthYearFrom + 2 })));
const anyActs = fc.array(fc.record({ act: fc.constantFrom('promise', 'promise', 'promise', 'release', 'hold', 'giveUp', 'settle', 'remove', 'add', 'years'), need: fc.nat(4), seat: fc.nat(4) }), { maxLength: 40 });

describe('V2 the ledger keeps the promise that the batch functions compute', () => {
  it('agrees with canOffer, canChoose and allSeatable after any series of acts', () => {
    fc.assert(fc.property(anyNeeds, anySeats, anyActs, (needs, seats, acts) => {
      const ledger = new SeatLedger();
      for (const need of needs) ledger.addNeed(need);
      for (const seat of seats) ledger.addSeats(seat);
      const held: { need: number; seat: number }[] = [];
      const promised = (): PromisedNeed[] => needs.map((need, index) => ({ ...need, count: ledger.promised(index) }));
      for (const { act, need: anyNeed, seat: anySeat } of acts) {
        const need = anyNeed % needs.length;
        const seat = anySeat % seats.length;
        const before = { seats: ledger.seats.map((each) => ({ ...each })), promised: promised() };
        if (act === 'promise') {
          expect(ledger.canPromise(need)).toBe(canOffer({ ...before, need: needs[need]! }));
          expect(ledger.promise(need)).toBe(canOffer({ ...before, need: needs[need]! }));
        } else if (act === 'release' && ledger.promised(need) > 0) {
          ledger.release(need);
        } else if (act === 'hold' && ledger.promised(need) > 0) {
          const promisedOthers = before.promised.map((each, index) => (index === need ? { ...each, count: each.count - 1 } : each));
          const may = canChoose({ seats: before.seats, promisedOthers, need: needs[need]!, seatKey: seats[seat]!.key });
          expect(ledger.hold(need, seat)).toBe(may);
          if (may) held.push({ need, seat });
        } else if (act === 'giveUp' || act === 'settle') {
          const last = held.pop();
          if (last !== undefined) ledger[act](last.need, last.seat);
          // A refused child is promised a seat again, and that has to be possible (E2).
          if (last !== undefined && act === 'giveUp') expect(ledger.promise(last.need)).toBe(true);
        } else if (act === 'remove') {
          const fewer = before.seats.map((each, index) => (index === seat ? { ...each, free: each.free - 1 } : each));
          expect(ledger.removeSeat(seat)).toBe(before.seats[seat]!.free > 0 && allSeatable(fewer, before.promised));
        } else if (act === 'add') {
          ledger.addFree(seat, 1);
        } else if (act === 'years') {
          const { birthYearFrom, birthYearTo } = before.seats[seat]!;
          const later = before.seats.map((each, index) => (index === seat ? { ...each, birthYearFrom: birthYearFrom + 1, birthYearTo: birthYearTo + 1 } : each));
          if (ledger.changeYears(seat, birthYearFrom + 1, birthYearTo + 1)) expect(allSeatable(later, before.promised)).toBe(true);
        }
        expect(allSeatable(ledger.seats, promised())).toBe(true);
      }
    }), { numRuns: 300 });
  });
});
