import { useNavigation } from '@remix-run/react';
import { useEffect, type ComponentProps } from 'react';
import { Button, ErrorSummary } from '@balabaqsha/ui';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { useLocale } from '../page/page-data.ts';
import { MadeFor } from '../workplace/made-for.tsx';
import type { FormState } from './use-form.ts';

interface ProblemsProps {
  form: Pick<FormState<string>, 'summary' | 'failure'>;
  /** What became of that which was typed, where not all of it is still there. */
  kept?: string;
}

/** Lets the page's title say that something is wrong. @param failure each new one is said anew; `null` where nothing is wrong */
export function useErrorTitle(failure: object | null): void {
  const t = layoutTexts[useLocale()];
  useEffect(() => {
    if (failure === null || document.title.startsWith(t.errorPrefix)) return;
    document.title = `${t.errorPrefix} ${document.title}`;
  }, [failure, t]);
}

/** What is wrong with the form, above it; the page's title says it too. */
export function Problems({ form, kept }: ProblemsProps) {
  const t = layoutTexts[useLocale()];
  useErrorTitle(form.failure);
  if (form.failure === null) return null;
  return (
    <div className="mb-6">
      <ErrorSummary title={t.errorSummary} errors={form.summary}>
        {kept ?? t.contentKept}
      </ErrorSummary>
    </div>
  );
}

/** The button that sends a form with the place that it was opened for; while it is on its way a second press does nothing. */
export function Submit(props: ComponentProps<typeof Button>) {
  const busy = useNavigation().formMethod !== undefined;
  return (
    <>
      <MadeFor form={props.form} />
      <Button {...props} disabled={busy || props.disabled} aria-busy={busy || undefined} />
    </>
  );
}
