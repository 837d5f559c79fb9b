import { isLocalDate, VERDICTS, type LocalDate, type Verdict } from '@balabaqsha/domain';
import { addressAt, queryOf } from '../table/address.ts';

/** Which of the reviewer's decisions are wanted, as it stands in the address. What is searched for is a person and never stands there. */
export interface DecisionFilter {
  from: LocalDate | null;
  to: LocalDate | null;
  verdict: Verdict | null;
  after: string | null;
}

/** Reads the filter of an address; what makes no sense is left out, as nothing was asked for. */
export function decisionFilterOf(query: URLSearchParams): DecisionFilter {
  const day = (name: string): LocalDate | null => {
    const text = query.get(name) ?? '';
    return isLocalDate(text) ? text : null;
  };
  return { from: day('from'), to: day('to'), verdict: VERDICTS.find((each) => each === query.get('verdict')) ?? null, after: query.get('after') };
}

/** What stands behind the question mark for a filter. */
export function decisionQuery(filter: DecisionFilter): string {
  return queryOf({ ...filter });
}

/** The address of a filter. */
export function decisionAddress(filter: DecisionFilter): string {
  return addressAt('/decisions', decisionQuery(filter));
}
