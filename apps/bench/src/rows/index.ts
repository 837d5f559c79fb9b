import type { BenchDefinition } from '../harness/definition.ts';
import { deadlines } from './domain/deadlines.ts';
import { seatGuarantee } from './seats/guarantee.ts';
import { massVouchers } from './vouchers/mass.ts';

/** Everything that is measured, in the order of the table. */
export const benches: readonly BenchDefinition[] = [deadlines, seatGuarantee, massVouchers];
