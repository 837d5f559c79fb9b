import type { LoaderFunctionArgs } from '@remix-run/node';
import { useSearchParams } from '@remix-run/react';
import { ownDataTexts } from '@balabaqsha/i18n/portal/own-data';
import { profileTexts } from '@balabaqsha/i18n/portal/profile';
import { BackLink, buttonClass, ButtonRow, Card, Icon, Notice, PageTitle } from '@balabaqsha/ui';
import { Narrow } from '../components/narrow.tsx';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi } from '../session/guard.ts';

export const meta = titled((locale) => ownDataTexts[locale].title);

/** What is in the file with everything that is kept about a guardian, and the ways to get it (A9). */
export function loader(args: LoaderFunctionArgs) {
  guardianApi(args);
  return null;
}

export default function ProfileData() {
  const locale = useLocale();
  const t = ownDataTexts[locale];
  const [query] = useSearchParams();
  return (
    <Narrow>
      <BackLink href="/profile">{profileTexts[locale].title}</BackLink>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      {query.get('refused') === 'often' && (
        <div className="mb-6">
          <Notice kind="warning" announce>
            {t.tooOften}
          </Notice>
        </div>
      )}
      <Card title={t.what}>
        <ul className="list-disc space-y-1 pl-5">
          {t.contents.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p className="mt-3 text-sm text-quiet">{t.filesNote}</p>
      </Card>
      <div className="my-6">
        <Notice kind="warning">{t.careful}</Notice>
      </div>
      {/* Plain forms: the browser itself takes the file, and no page is loaded ahead of a click. */}
      <ButtonRow>
        <Download format="pdf">{t.pdf}</Download>
        <Download format="json">{t.json}</Download>
      </ButtonRow>
    </Narrow>
  );
}

function Download({ format, children }: { format: 'pdf' | 'json'; children: string }) {
  return (
    <form method="post" action={`/profile/data/${format}`}>
      <button type="submit" className={buttonClass(format === 'pdf' ? 'primary' : 'secondary', 'normal', true)}>
        <Icon name="document" size="size-5" />
        {children}
      </button>
    </form>
  );
}
