import { useLocation } from '@remix-run/react';
import { useEffect, useRef, type RefObject } from 'react';
import { usePageData } from '../page/page-data.ts';
import { useKeptFor } from './kept-for.tsx';

/**
 * Whether a form of the page holds what would be lost with the page: something was typed, chosen or kept. Searches hold nothing.
 * It listens to people, since a field whose value React sets looks untouched whatever was typed into it.
 */
export function useTyped(): RefObject<boolean> {
  const { pathname, search } = useLocation();
  const failed = usePageData()?.failed ?? false;
  const isGivenBack = useKeptFor() !== null || failed;
  const given = useRef(isGivenBack);
  given.current = isGivenBack;
  const typed = useRef(isGivenBack);
  useEffect(() => {
    typed.current = given.current;
    const listen = ({ target }: Event): void => {
      if (isField(target) && target.form?.method !== 'get' && target.closest('main') !== null) typed.current = true;
    };
    document.addEventListener('input', listen);
    document.addEventListener('change', listen);
    return () => {
      document.removeEventListener('input', listen);
      document.removeEventListener('change', listen);
    };
  }, [pathname, search]);
  return typed;
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
