import { Form } from '@remix-run/react';
import { asideTexts } from '@balabaqsha/i18n/console/aside';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';

/** Form that the key S sends. */
export const ASIDE_FORM = 'aside-form';

/**
 * Отложить: the next one opens, and this one comes back when the others are done.
 * @param number of the case's application
 * @param aside whether it is set aside already
 */
export function AsideForm({ number, aside }: { number: number; aside: boolean }) {
  const t = asideTexts[useLocale()];
  return (
    <Form method="post" id={ASIDE_FORM}>
      <input type="hidden" name="intent" value={aside ? 'take-up' : 'set-aside'} />
      <input type="hidden" name="number" value={number} />
      <Submit variant="secondary" size="small" icon={aside ? 'history' : 'pause'} aria-describedby="aside-note" aria-keyshortcuts="S">
        {aside ? t.takeUp : t.setAside}
      </Submit>
      <p id="aside-note" className="mt-2 text-sm text-quiet">
        {aside ? t.takeUpNote : t.setAsideNote}
      </p>
    </Form>
  );
}
