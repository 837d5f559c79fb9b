import { privacyTexts } from '@balabaqsha/i18n/portal/privacy';
import { PageTitle } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => privacyTexts[locale].title);

/** The data policy that people accept when they register (A1). */
export default function Privacy() {
  const t = privacyTexts[useLocale()];
  return (
    <article className="mx-auto max-w-(--container-text)">
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <div className="space-y-7">
        {t.parts.map(({ title, text }) => (
          <section key={title}>
            <h2 className="text-lg font-semibold">{title}</h2>
            <p className="mt-1">{text}</p>
          </section>
        ))}
      </div>
    </article>
  );
}
