import type { RouterOutputs } from '@balabaqsha/api';

/** Why the place is what it is, and why a voucher came or has not come yet. */
export type Explanation = RouterOutputs['guardian']['applications']['explain'];
