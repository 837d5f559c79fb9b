import { useEffect, useState } from 'react';
import type { RouterOutputs } from '@balabaqsha/api';
import { asideTexts } from '@balabaqsha/i18n/console/aside';
import { Button, Notice } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Lapsed = RouterOutputs['staff']['review']['inbox']['lapsed'][number];

const KEPT = 'balabaqsha.lapsed-read';

/** That decisions of one's own came to nothing, each until the reviewer says that he has read it; this browser remembers that. */
export function LapsedNotices({ lapsed }: { lapsed: readonly Lapsed[] }) {
  const t = asideTexts[useLocale()];
  // What was read is known to the browser alone: until it has begun nothing is told, so that nothing goes away again.
  const [read, setRead] = useState<readonly string[] | null>(null);
  useEffect(() => setRead((localStorage.getItem(KEPT) ?? '').split(' ')), []);
  const markRead = (id: string): void => {
    // Only those of today are told at all.
    const known = [...(read ?? []).filter((each) => lapsed.some((one) => one.id === each)), id];
    localStorage.setItem(KEPT, known.join(' '));
    setRead(known);
  };
  return (
    <div role="status" className="space-y-3 empty:hidden">
      {read !== null &&
        lapsed
          .filter(({ id }) => !read.includes(id))
          .map(({ id, number, onRenewal }) => (
            <Notice key={id} kind="warning" title={(onRenewal ? t.lapsedRenewal : t.lapsed)(number)}>
              <p>{onRenewal ? t.lapsedRenewalNote : t.lapsedNote}</p>
              <Button type="button" variant="secondary" size="small" className="mt-2" onClick={() => markRead(id)}>
                {t.understood}
              </Button>
            </Notice>
          ))}
    </div>
  );
}
