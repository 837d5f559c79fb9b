import type { ShouldRevalidateFunction } from '@remix-run/react';
import type { Failure } from '../form/failure.ts';

/** A case is read anew where somebody else was faster, beside what follows every form that was taken: then the page says by whom. */
export const readAnew: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  (actionResult as { failure?: Failure } | null | undefined)?.failure?.code === 'ALREADY_DECIDED' || defaultShouldRevalidate;
