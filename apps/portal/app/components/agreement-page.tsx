import { AGREEMENT_VERSIONS, type Agreement } from '@balabaqsha/domain';
import { formatDate } from '@balabaqsha/i18n';
import { agreementText } from '@balabaqsha/i18n/portal/agreement-text';
import { agreementsTexts } from '@balabaqsha/i18n/portal/agreements';
import { Notice, PageTitle, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { AgreementParts } from './agreement-parts.tsx';

interface AgreementPageProps {
  agreement: Agreement;
  version: string;
  /** The version that is in force today. */
  present: string;
  /** Address of the page. */
  path: string;
}

/** A text that people accept, in one of its versions, with ways to the others. */
export function AgreementPage({ agreement, version, present, path }: AgreementPageProps) {
  const locale = useLocale();
  const t = agreementsTexts[locale];
  const text = agreementText(locale, agreement, version);
  const versions = AGREEMENT_VERSIONS[agreement];
  const since = versions.find((each) => each.version === version)?.inForceFrom;
  const earlier = versions.filter((each) => each.version !== version && each.version !== present);
  if (text === undefined) return null;
  return (
    <article className="mx-auto max-w-(--container-text)">
      <PageTitle lead={text.lead}>{text.title}</PageTitle>
      {version !== present && (
        <div className="mb-6">
          <Notice kind="warning" actions={<TextLink href={path}>{t.toPresent}</TextLink>}>
            {t.isEarlier}
          </Notice>
        </div>
      )}
      <AgreementParts text={text} />
      <p className="mt-8 border-t border-line pt-4 text-sm text-quiet">
        {t.version(version)}
        {since && `, ${t.inForceFrom(formatDate(locale, since))}`}
      </p>
      {earlier.length > 0 && (
        <p className="mt-2 text-sm text-quiet">
          {t.earlier}:{' '}
          {earlier.map((each) => (
            <TextLink key={each.version} href={`${path}?version=${encodeURIComponent(each.version)}`} className="mr-3">
              {each.version}
            </TextLink>
          ))}
        </p>
      )}
    </article>
  );
}
