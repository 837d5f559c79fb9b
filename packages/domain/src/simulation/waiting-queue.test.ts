import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WaitingQueue } from './waiting-queue.ts';

describe('Q1 a queue hands out the earliest first', () => {
  it('whatever comes in between', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.nat({ max: 1000 })), { maxLength: 80 }), (steps) => {
      const queue = new WaitingQueue();
      const plain: number[] = [];
      for (const step of steps) {
        if (step === null) {
          plain.sort((a, b) => a - b);
          expect(queue.first()).toBe(plain[0] ?? -1);
          expect(queue.take()).toBe(plain.shift() ?? -1);
        } else {
          queue.add(step);
          plain.push(step);
        }
        expect(queue.size).toBe(plain.length);
      }
    }));
  });
});
