import type { ShouldRevalidateFunction } from '@remix-run/react';
import type { ErrorCode } from '@balabaqsha/domain';
import type { Failure } from '../form/failure.ts';

/** Refusals that say that somebody else was faster. */
const FASTER: readonly (ErrorCode | undefined)[] = ['ALREADY_DECIDED', 'STATE_CHANGED', 'SUPPORT_TAKEN', 'SUPPORT_HANDLED'];

/** A case is read anew where somebody else was faster, beside what follows every form that was taken: then the page says by whom. */
export const readAnew: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  FASTER.includes((actionResult as { failure?: Failure } | null | undefined)?.failure?.code) || defaultShouldRevalidate;

/** The same for a case beside a list that moves by itself: the list is loaded anew, and what somebody types into stays. */
export const readAnewByForms: ShouldRevalidateFunction = (change) =>
  change.formMethod === undefined && change.currentUrl.href === change.nextUrl.href ? false : readAnew(change);
