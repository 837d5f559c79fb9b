import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { applicationStateText, formatNumber } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import type { ApplicationCard } from '../application/stations.ts';
import { useLocale } from '../page/locale-context.ts';

/**
 * Tells people who hear the page what has changed on the open card by itself: the new status and place, once.
 * What their own step changed the page says in its own words.
 */
export function CardNews({ card }: { card: ApplicationCard }) {
  const locale = useLocale();
  const { key } = useLocation();
  const { position, state } = card;
  const place = position === null ? '' : `${applicationsTexts[locale].position}: ${formatNumber(locale, position.position)} ${applicationsTexts[locale].of(position.of)}`;
  const told = useRef({ key, state, position: position?.position });
  const [news, setNews] = useState('');
  useEffect(() => {
    const before = told.current;
    told.current = { key, state, position: position?.position };
    if (before.key !== key) setNews('');
    else if (before.state !== state) setNews([applicationStateText(locale, state), place].filter((part) => part !== '').join('. '));
    else if (before.position !== position?.position) setNews(place);
  }, [key, locale, place, position?.position, state]);
  return (
    <p role="status" className="sr-only">
      {news}
    </p>
  );
}
