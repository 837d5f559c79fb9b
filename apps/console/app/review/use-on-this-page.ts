import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';

/** A value from when it came until the reviewer goes on to another page: what was news there is none here. */
export function useOnThisPage<Value>(value: Value | undefined): Value | undefined {
  const { key } = useLocation();
  const [news, setNews] = useState<{ value: Value; key: string } | null>(null);
  const [seen, setSeen] = useState<Value | undefined>(undefined);
  useEffect(() => {
    if (value === seen) return;
    setSeen(value);
    setNews(value === undefined ? null : { value, key });
  }, [value, seen, key]);
  return news?.key === key ? news.value : undefined;
}
