import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Locale } from '@balabaqsha/domain';
import { formatDateShort } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { BackLink, DefinitionRow, Definitions, Notice, PageTitle } from '@balabaqsha/ui';
import { conclusionWords } from '../application/conclusion-words.ts';
import { renewalInputOf } from '../application/renewal-values.ts';
import type { ApplicationCard } from '../application/stations.ts';
import { ConclusionFields } from '../components/conclusion-fields.tsx';
import { Narrow } from '../components/narrow.tsx';
import { attempt, refused } from '../form/failure.ts';
import { takeKept } from '../form/kept.ts';
import { noteKeptFile } from '../form/kept-file.ts';
import { keepUpload } from '../form/upload.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

type Page = Pick<ApplicationCard, 'number' | 'childName' | 'correctionType' | 'conclusion' | 'renewal'>;

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled<{ card: Page }>((locale, page) => (page === undefined ? applicationsTexts[locale].title : conclusionWords(locale, page.card.correctionType).title));

/** A new conclusion for an application that waits (Q10). While none is due the page leads to the card. */
export async function loader(args: LoaderFunctionArgs) {
  const card = await read(args, guardianApi(args).applications.card({ number: Number(args.params.number) }));
  if (!card.actions.includes('RENEW_CONCLUSION') && !card.actions.includes('REPLACE_RENEWAL')) throw redirect(`/applications/${card.number}`);
  const { number, childName, correctionType, conclusion, renewal } = card;
  const kept = takeKept(args);
  return data({ card: { number, childName, correctionType, conclusion, renewal: renewal?.state === 'PENDING' ? renewal : null } satisfies Page, values: kept.values ?? {} }, { headers: kept.headers });
}

/** Keeps the file first, so that a mistake in another field does not cost it. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = guardianApi(args, form);
  const number = Number(args.params.number);
  const upload = await keepUpload(args, 'conclusionFileId', 'PMPK_CONCLUSION');
  if (upload !== null && 'code' in upload) return refused(args, form, { code: upload.code, params: {}, fields: { conclusionFileId: upload.code } });
  if (upload !== null) noteKeptFile(form, upload);
  const sent = await attempt(args, form, () => api.applications.renewConclusion(renewalInputOf(number, form)));
  return sent.ok ? redirect(`/applications/${number}?done=conclusion`) : sent.answer;
}

export default function NewConclusion() {
  const { card, values } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const words = conclusionWords(locale, card.correctionType);
  return (
    <Narrow>
      <BackLink href={`/applications/${card.number}`}>{applicationsTexts[locale].application(card.number)}</BackLink>
      <PageTitle above={card.childName} lead={words.lead}>
        {words.title}
      </PageTitle>
      <div className="space-y-6">
        <Definitions>
          <DefinitionRow label={words.present}>{inShort(locale, card.conclusion)}</DefinitionRow>
          {card.renewal && <DefinitionRow label={words.pending}>{inShort(locale, card.renewal.conclusion)}</DefinitionRow>}
        </Definitions>
        {card.renewal && (
          <Notice kind="warning" title={words.replace}>
            {words.replaceText}
          </Notice>
        )}
        <ConclusionFields correctionType={card.correctionType} replaces={card.renewal?.id ?? null} values={values} />
      </div>
    </Narrow>
  );
}

function inShort(locale: Locale, { number, issuedOn, validUntil }: Page['conclusion']): string {
  return applicationsTexts[locale].conclusionValue(number, formatDateShort(issuedOn), formatDateShort(validUntil));
}
