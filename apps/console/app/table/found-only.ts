import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * When a list is read anew whose page also answers searches that stand in no address: not with their answer, which is the search's
 * own. Nobody should have looked at what he did not search for (S5).
 */
export const foundOnly: ShouldRevalidateFunction = ({ formMethod, actionResult, defaultShouldRevalidate }) =>
  formMethod === 'POST' && actionResult !== undefined ? false : defaultShouldRevalidate;
