import { conflictTexts } from '@balabaqsha/i18n/console/conflict';
import { ErrorSummary } from '@balabaqsha/ui';
import type { Failure } from '../form/failure.ts';
import { Problems, useErrorTitle } from '../form/form-parts.tsx';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

/**
 * Why what a list showed at once did not happen after all. Who came second is told so; the page must load anew after a refusal
 * (`shouldRevalidate`), so that it shows what the first one did.
 */
export function Refusal({ form }: { form: Pick<FormState<string>, 'summary' | 'failure'> }) {
  return form.failure?.code === 'STATE_CHANGED' ? <CameSecond failure={form.failure} /> : <Problems form={form} />;
}

function CameSecond({ failure }: { failure: Failure }) {
  const t = conflictTexts[useLocale()];
  useErrorTitle(failure);
  return (
    <div className="mb-6">
      <ErrorSummary title={t.title} errors={[{ text: t.text }]} />
    </div>
  );
}
