import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { reviewerRoleFor } from '@balabaqsha/domain';
import { applicationStateText, formatDateTime } from '@balabaqsha/i18n';
import { applicationFormTexts } from '@balabaqsha/i18n/portal/application-form';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { applicationTone, ButtonLink, ButtonRow, Confirmation, DefinitionRow, Definitions, Tag } from '@balabaqsha/ui';
import { Narrow } from '../components/narrow.tsx';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export const meta = titled((locale) => applicationFormTexts[locale].sentTitle);

/** After sending (Q3): the number, the status, what happens next. */
export async function loader(args: LoaderFunctionArgs) {
  const { number, state, correctionType, submittedAt, childName } = await read(args, guardianApi(args).applications.card({ number: Number(args.params.number) }));
  return { number, state, submittedAt, childName, reviewer: reviewerRoleFor(correctionType) };
}

export default function ApplicationSent() {
  const { number, state, submittedAt, childName, reviewer } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = applicationFormTexts[locale];
  return (
    <Narrow>
      <Confirmation title={t.sentTitle} referenceLabel={t.number} reference={number}>
        <Definitions>
          <DefinitionRow label={t.child}>{childName}</DefinitionRow>
          <DefinitionRow label={t.status}>
            <Tag tone={applicationTone(state)}>{applicationStateText(locale, state)}</Tag>
          </DefinitionRow>
          <DefinitionRow label={applicationsTexts[locale].sentAt}>{formatDateTime(locale, submittedAt)}</DefinitionRow>
        </Definitions>
        <h2 className="mt-8 text-xl font-semibold">{t.whatNext}</h2>
        <div className="prose-plain mt-3">
          <p>{reviewer === 'PHTHISIATRICIAN' ? t.sentPhthisiatrician : t.sentSpecialist}</p>
          <p>{t.sentNotice}</p>
          <p className="text-quiet">{t.sentOrder}</p>
        </div>
        <div className="mt-6">
          <ButtonRow>
            <ButtonLink href={`/applications/${number}`} wide>
              {t.openCard}
            </ButtonLink>
            <ButtonLink href="/applications" variant="secondary" wide>
              {applicationsTexts[locale].title}
            </ButtonLink>
          </ButtonRow>
        </div>
      </Confirmation>
    </Narrow>
  );
}
