import type { ClientActionFunctionArgs, ShouldRevalidateFunction } from '@remix-run/react';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { typedValues } from '@balabaqsha/web';
import { loadedLocale } from '../page/loaded-locale.ts';
import type { Failure } from './failure.ts';

/**
 * Sends a form from a page that runs scripts. Where the network is lost on the way, also in the middle of a file, the form
 * stays as it is, chosen file and all, and says so: whether the server got it nobody knows, and sending it again does no
 * harm. For a page's `clientAction`.
 */
export async function sendOrKeep({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const copy = request.clone();
  try {
    return await serverAction();
  } catch (error) {
    // Fetch's only way of saying that no answer came. Redirects and answers of the server are thrown as well.
    if (!(error instanceof TypeError)) throw error;
    const texts = { UNAVAILABLE: layoutTexts[loadedLocale() ?? 'ru'].connectionLost };
    const failure: Failure = { code: 'UNAVAILABLE', params: {}, fields: {}, texts, values: typedValues(await copy.formData()) };
    return { failure, connectionLost: true };
  }
}

/** After a form that could not be sent nothing is loaded anew: it would fail too, and take the form away. For `shouldRevalidate`. */
export const unlessLost: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) => {
  const isLost = typeof actionResult === 'object' && actionResult !== null && 'connectionLost' in actionResult;
  return isLost ? false : defaultShouldRevalidate;
};
