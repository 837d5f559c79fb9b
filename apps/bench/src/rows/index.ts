import type { BenchDefinition } from '../harness/definition.ts';
import { deadlines } from './domain/deadlines.ts';
import { chaos } from './seats/chaos.ts';
import { clicks } from './seats/clicks.ts';
import { jobRate } from './jobs/job-rate.ts';
import { seatFreed } from './jobs/seat-freed.ts';
import { applicationTableRows } from './lists/application-table.ts';
import { officersLists } from './lists/officers-lists.ts';
import { reviewersLists } from './lists/reviewers-lists.ts';
import { serviceLists } from './lists/service-lists.ts';
import { wholeCalls } from './lists/whole-calls.ts';
import { afterKill } from './positions/after-kill.ts';
import { exactPosition } from './positions/exact-position.ts';
import { stateChanges } from './positions/state-changes.ts';
import { wrongPositions } from './positions/wrong-positions.ts';
import { hotQueries } from './queries/hot-queries.ts';
import { seatGuarantee } from './seats/guarantee.ts';
import { massVouchers } from './vouchers/mass.ts';
import { oneVoucher } from './vouchers/one-voucher.ts';

/**
 * Everything that is measured, in the order of the table. What writes by the hundred thousand comes before the lane of a
 * million is there: putting it back would take longer than measuring it. The console's lists come last: what they make is never
 * put back.
 */
export const benches: readonly BenchDefinition[] = [
  deadlines, seatGuarantee, clicks, massVouchers, chaos, exactPosition, wrongPositions, afterKill, stateChanges, oneVoucher, hotQueries, applicationTableRows, seatFreed, jobRate, officersLists, reviewersLists, serviceLists, wholeCalls,
];
