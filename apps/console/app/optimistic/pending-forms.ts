import { useFetchers, useNavigation } from '@remix-run/react';

/**
 * Forms that are on their way to a page of this path or below it, until the page shows what became of them. A list shows its
 * rows as they will be: it applies these to what it has loaded. When a form is refused it is no longer among them, so the rows
 * stand as before by themselves, and the form says why.
 */
export function usePendingForms(path: string): readonly FormData[] {
  const navigation = useNavigation();
  const fetchers = useFetchers();
  return [navigation, ...fetchers].flatMap(({ formAction, formData }) => (formData !== undefined && formAction !== undefined && isWithin(formAction, path) ? [formData] : []));
}

/** Whether an address is the path itself, or below it. */
export function isWithin(address: string, path: string): boolean {
  const [pathname = ''] = address.split('?');
  return pathname === path || pathname.startsWith(`${path}/`);
}
