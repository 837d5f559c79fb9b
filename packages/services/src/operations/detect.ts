import type { ReadTx } from '@balabaqsha/db';
import { appealWithoutItsEnd } from './appeal-problems.ts';
import { auditLogBroken } from './audit-problems.ts';
import { historyBroken } from './history-problems.ts';
import { laneMiscounted, laneOutOfOrder } from './lane-problems.ts';
import type { Detector, Problem } from './problem.ts';
import { conclusionNotRenewed, renewalWithoutItsApplication } from './renewal-problems.ts';
import { enrolledWithoutSignatures, seatsMiscounted, seatWithoutItsState, stateWithoutItsSeat } from './seat-problems.ts';
import { stateWithoutItsVoucher, stopListOverdue, voucherOverdue, vouchersNotSeatable, voucherWithoutItsState } from './voucher-problems.ts';

const DETECTORS: readonly Detector[] = [
  voucherWithoutItsState,
  stateWithoutItsVoucher,
  seatWithoutItsState,
  stateWithoutItsSeat,
  seatsMiscounted,
  vouchersNotSeatable,
  voucherOverdue,
  stopListOverdue,
  enrolledWithoutSignatures,
  historyBroken,
  laneMiscounted,
  laneOutOfOrder,
  renewalWithoutItsApplication,
  conclusionNotRenewed,
  appealWithoutItsEnd,
  auditLogBroken,
];

/** Every state that must not exist and does, in one snapshot. */
export async function detectProblems(tx: ReadTx, now: Date): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const detector of DETECTORS) found.push(...(await detector(tx, now)));
  return found;
}
