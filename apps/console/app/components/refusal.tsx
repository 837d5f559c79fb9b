import { conflictTexts } from '@balabaqsha/i18n/console/conflict';
import { Notice } from '@balabaqsha/ui';
import { Problems } from '../form/form-parts.tsx';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

/**
 * Why what a list showed at once did not happen after all. Who came second is told so; the page must load anew after a refusal
 * (`shouldRevalidate`), so that it shows what the first one did.
 */
export function Refusal({ form }: { form: Pick<FormState<string>, 'summary' | 'failure'> }) {
  const t = conflictTexts[useLocale()];
  if (form.failure?.code !== 'STATE_CHANGED') return <Problems form={form} />;
  return (
    <div className="mb-6">
      <Notice kind="warning" title={t.title} announce>
        {t.text}
      </Notice>
    </div>
  );
}
