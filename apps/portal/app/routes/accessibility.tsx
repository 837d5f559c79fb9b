import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accessibilityTexts } from '@balabaqsha/i18n/portal/accessibility';
import { PageTitle } from '@balabaqsha/ui';
import { ContrastSwitch, TextSizeSwitch } from '../components/preferences-forms.tsx';
import { titled } from '../page/title.ts';

export const loader = ({ context }: LoaderFunctionArgs) => ({ t: accessibilityTexts[context.locale] });

export const meta = titled<{ t: { title: string } }>((_, data) => data?.t.title ?? '');

/** The accessibility statement, with the switches at hand. */
export default function Accessibility() {
  const { t } = useLoaderData<typeof loader>();
  return (
    <article className="mx-auto max-w-(--container-text)">
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <div className="mb-8 flex flex-wrap gap-x-8">
        <ContrastSwitch />
        <TextSizeSwitch />
      </div>
      <div className="space-y-7">
        {t.parts.map(({ title, text }) => (
          <section key={title}>
            <h2 className="text-lg font-semibold">{title}</h2>
            <p className="mt-1">{text}</p>
          </section>
        ))}
      </div>
      <p className="mt-8 border-t border-line pt-4 text-sm text-quiet">{t.checked}</p>
    </article>
  );
}
