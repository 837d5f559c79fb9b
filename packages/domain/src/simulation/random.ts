/** A source of numbers in [0, 1). Simulations take theirs from outside, so that a seed decides everything. */
export interface Random {
  next(): number;
}

/** Scatters 32 bits: neighbouring inputs give unrelated outputs. */
function scatter(bits: number): number {
  let h = bits | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A generator (sfc32) that gives the same numbers for the same seed on every machine. Not for secrets. */
export function seededRandom(seed: number): Random {
  let a = scatter(seed);
  let b = scatter(seed + 0x9e3779b9);
  let c = scatter(seed + 0x3c6ef372);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return { next };
}

/**
 * A number in [0, 1) that belongs to one decision of one application: the same in every run, however much else is going
 * on. So two scenarios with one seed differ by what was changed in them and not by luck.
 * @param nature what was drawn for the application when it was sent
 * @param decision which of its decisions
 */
export function drawOf(nature: number, decision: number): number {
  return scatter(nature ^ scatter(Math.imul(decision + 1, 0x9e3779b1))) / 2 ** 32;
}

/** A number of events where `mean` are expected; for large means by the normal distribution next to it. */
export function poisson(random: Random, mean: number): number {
  if (mean > 40) return Math.max(Math.round(mean + Math.sqrt(mean) * normal(random)), 0);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count += 1;
  return count;
}

/** A standard normal number. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** A Gamma-distributed number with this shape and scale 1, by Marsaglia and Tsang. */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Which index a draw of [0, 1) falls on, where each is as likely as its weight. */
export function pick(weights: readonly number[], draw: number): number {
  let left = draw * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return Math.max(weights.findLastIndex((weight) => weight > 0), 0);
}
