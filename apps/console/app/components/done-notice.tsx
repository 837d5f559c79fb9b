import { useSearchParams } from '@remix-run/react';
import { Notice } from '@balabaqsha/ui';

/** What was just done, named by `?done=` in the address; nothing for a word that the page does not know. */
export function DoneNotice({ texts }: { texts: Readonly<Record<string, string>> }) {
  const done = useSearchParams()[0].get('done');
  if (done === null || !Object.hasOwn(texts, done)) return null;
  return (
    <div className="mb-5">
      <Notice kind="success" announce>
        {texts[done]}
      </Notice>
    </div>
  );
}
