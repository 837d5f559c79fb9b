import { agedOut, appealDeadline, applicationLifecycle, canExtend, endedByDeadline, renewalOpensOn } from '@balabaqsha/domain';
import type { CityRules } from '../city-rules/index.ts';
import type { ApplicationAction } from '../contract/application.ts';
import type { ApplicationRow, ChildRow, VoucherRow } from './visible-applications.ts';

export interface ActionFacts {
  now: Date;
  rules: CityRules;
  application: ApplicationRow;
  child: ChildRow;
  voucher: VoucherRow | undefined;
  /** Whether the contract's fields are filled in, so that there is something to sign (E3). */
  contractFilled: boolean;
  /** Whether the child has an application that is not archived, this one included (Q7). */
  hasLive: boolean;
  /** Whether a new conclusion awaits its check (Q10). */
  renewalPending: boolean;
  /** Whether the guardian was warned that the present conclusion runs out (Q10). */
  invitedToRenew: boolean;
  /** Whether the annulment of the newest voucher has been appealed against (V13). */
  appealed: boolean;
}

/**
 * The buttons that work for the applicant at this instant. The clock is compared with the deadlines as the actions
 * themselves do it, so a button is never shown for what would be refused, even when no sweep has run yet (V10).
 */
export function possibleActions(facts: ActionFacts): ApplicationAction[] {
  return ACTIONS.filter(([, isPossible]) => isPossible(facts)).map(([action]) => action);
}

const toAnswer = ({ application, voucher, now }: ActionFacts): boolean => application.state === 'VOUCHER_OFFERED' && voucher !== undefined && now < voucher.respondBy;

const toEnrol = ({ application, voucher, now }: ActionFacts): boolean =>
  applicationLifecycle.is(application.state, 'enrolmentDeadlineRuns') && voucher?.enrolBy != null && now < voucher.enrolBy;

const isYoungEnough = ({ child, rules }: ActionFacts): boolean => !agedOut(child.birthDate, rules.today, rules.policy);

const canRenew = ({ application, rules, invitedToRenew }: ActionFacts): boolean =>
  applicationLifecycle.next(application.state, 'CONCLUSION_ATTACHED') !== undefined && (invitedToRenew || rules.today >= renewalOpensOn(application.conclusionValidUntil, rules.policy));

const canAppeal = ({ application, voucher, rules, now, appealed }: ActionFacts): boolean =>
  !appealed && endedByDeadline(application) && voucher?.annulledAt != null && now < appealDeadline(voucher.annulledAt, rules.policy);

const ACTIONS: readonly (readonly [ApplicationAction, (facts: ActionFacts) => boolean])[] = [
  ['ACCEPT_VOUCHER', toAnswer],
  ['DECLINE_VOUCHER', toAnswer],
  ['CHOOSE_KINDERGARTEN', (facts) => facts.application.state === 'VOUCHER_ACCEPTED' && toEnrol(facts)],
  ['FILL_CONTRACT', (facts) => facts.application.state === 'CONTRACT_TO_SIGN' && toEnrol(facts)],
  ['SIGN_CONTRACT', (facts) => facts.application.state === 'CONTRACT_TO_SIGN' && facts.contractFilled && toEnrol(facts)],
  ['EXTEND_VOUCHER', (facts) => facts.voucher !== undefined && toEnrol(facts) && canExtend({ ...facts.voucher, now: facts.now })],
  ['TAKE_BACK', ({ application }) => applicationLifecycle.next(application.state, 'ENROLMENT_TAKEN_BACK') !== undefined],
  ['RESTORE', (facts) => isRestorable(facts.application, facts.now) && isYoungEnough(facts)],
  ['RENEW_CONCLUSION', (facts) => canRenew(facts) && !facts.renewalPending],
  ['REPLACE_RENEWAL', (facts) => canRenew(facts) && facts.renewalPending],
  ['APPEAL', canAppeal],
  ['APPLY_AGAIN', (facts) => facts.application.state === 'ARCHIVED' && !facts.hasLive && isYoungEnough(facts)],
  ['WITHDRAW', ({ application }) => applicationLifecycle.next(application.state, 'WITHDRAWN') !== undefined],
  ['LEAVE', ({ application }) => application.state === 'ENROLLED'],
];

/** Whether the stop-list lets the application back: once, and before its time is over (V4). */
export function isRestorable(row: Pick<ApplicationRow, 'state' | 'restoreBy' | 'restoredAt'>, now: Date): boolean {
  return row.state === 'STOP_LIST' && row.restoredAt === null && row.restoreBy !== null && now < row.restoreBy;
}
