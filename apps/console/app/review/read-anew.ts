import type { ShouldRevalidateFunction } from '@remix-run/react';
import type { ErrorCode } from '@balabaqsha/domain';
import type { Failure } from '../form/failure.ts';

/** Refusals that say that somebody else was faster. */
const FASTER: readonly (ErrorCode | undefined)[] = ['ALREADY_DECIDED', 'SUPPORT_TAKEN', 'SUPPORT_HANDLED'];

/** A case is read anew where somebody else was faster, beside what follows every form that was taken: then the page says by whom. */
export const readAnew: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  FASTER.includes((actionResult as { failure?: Failure } | null | undefined)?.failure?.code) || defaultShouldRevalidate;
