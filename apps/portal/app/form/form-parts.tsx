import { useNavigation } from '@remix-run/react';
import { useEffect, type ComponentProps } from 'react';
import { Button, ErrorSummary } from '@balabaqsha/ui';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { useLocale } from '../page/locale-context.ts';
import type { FormState } from './use-form.ts';

/** What is wrong with the form, above it; the page's title says it too. */
export function Problems({ form }: { form: Pick<FormState<string>, 'summary' | 'failure' | 'afterRefusal'> }) {
  const t = layoutTexts[useLocale()];
  const { failure } = form;
  useEffect(() => {
    if (failure === null || document.title.startsWith(t.errorPrefix)) return;
    document.title = `${t.errorPrefix} ${document.title}`;
  }, [failure, t]);
  if (failure === null) return null;
  const { isKept, again } = form.afterRefusal;
  const isAboutFields = form.summary.some(({ fieldId }) => fieldId !== undefined);
  return (
    <div className="mb-6">
      <ErrorSummary title={isAboutFields ? t.errorSummary : t.refused} errors={form.summary}>
        {isAboutFields && [isKept && t.contentKept, again !== null && t.again[again]].filter(Boolean).join(' ')}
      </ErrorSummary>
    </div>
  );
}

/** The button that sends a form; while it is on its way a second press does nothing. */
export function Submit(props: ComponentProps<typeof Button>) {
  const busy = useNavigation().formMethod !== undefined;
  return <Button {...props} disabled={busy || props.disabled} aria-busy={busy || undefined} />;
}
