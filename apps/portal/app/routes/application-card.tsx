import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { standingMark } from '@balabaqsha/domain';
import { applicationStateText, formatDate } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { applicationTone, BackLink, Card, Notice, PageTitle, Tag, Timeline, Way } from '@balabaqsha/ui';
import { cardWords } from '../application/card-words.ts';
import { historyLines } from '../application/history-lines.ts';
import { stationsOf, type ApplicationCard as CardData } from '../application/stations.ts';
import { AppealNotice } from '../components/appeal-notice.tsx';
import { ApplicationDeadlines } from '../components/application-deadlines.tsx';
import { ApplicationDetails, OtherActions } from '../components/application-details.tsx';
import { ApplicationNextStep, mainActionOf } from '../components/application-next-step.tsx';
import { ApplicationPosition } from '../components/application-position.tsx';
import { RenewalNotice } from '../components/renewal-notice.tsx';
import { attempt } from '../form/failure.ts';
import { Problems } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { CardNews } from '../live/card-news.tsx';
import { useLiveCard } from '../live/use-live-card.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export { sendOrKeep as clientAction, unlessLost as shouldRevalidate } from '../form/connection-lost.ts';

export const meta = titled<{ card: { number: number } }>((locale, data) => (data === undefined ? applicationsTexts[locale].title : applicationsTexts[locale].application(data.card.number)));

/** The card (Q12): where are we, what do I do now, by when. */
export async function loader(args: LoaderFunctionArgs) {
  const card = await read(args, guardianApi(args).applications.card({ number: Number(args.params.number) }));
  const { locale, now } = args.context;
  return { card, words: cardWords(locale, card, now), history: historyLines(locale, card) };
}

/** The two steps that need no page of their own: the extension (V7) and the way back from the stop-list (V4). */
export async function action(args: ActionFunctionArgs) {
  const api = guardianApi(args);
  const number = Number(args.params.number);
  const form = await args.request.formData();
  const isRestore = form.get('intent') === 'restore';
  const done = await attempt(args, form, () => (isRestore ? api.applications.restore({ number }) : api.vouchers.extend({ number })));
  return done.ok ? redirect(`/applications/${number}?done=${isRestore ? 'restored' : 'extended'}`) : done.answer;
}

export default function ApplicationCard() {
  const { card, words, history } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const locale = useLocale();
  const t = applicationsTexts[locale];
  const form = useForm({});
  useLiveCard(card.number, standingMark({ position: card.position, happened: card.history.length }));
  const done = query.get('done');
  const message = Object.entries(t.doneMessages).find(([name]) => name === done)?.[1];
  return (
    <>
      <BackLink href="/applications">{t.title}</BackLink>
      <PageTitle above={card.childName} aside={<Tag tone={applicationTone(card.state)}>{applicationStateText(locale, card.state)}</Tag>}>
        {t.application(card.number)}
      </PageTitle>
      <CardNews card={card} />
      <Problems form={form} />
      {message && form.failure === null && (
        <div className="mb-6">
          <Notice kind="success" announce>
            {message}
          </Notice>
        </div>
      )}
      {/* On a phone the way comes right after the step to take; on a desk both columns stand side by side. */}
      <div className="flex flex-col gap-6 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start lg:gap-8">
        <div className="contents lg:flex lg:flex-col lg:gap-6">
          {card.otherApplicant !== null && <Notice kind="info">{t.readOnly(card.otherApplicant)}</Notice>}
          <RenewalNotice card={card} isNextStep={mainActionOf(card) === 'RENEW_CONCLUSION'} />
          <ApplicationPosition card={card} words={words} />
          <ApplicationNextStep card={card} words={words} />
          <AppealNotice appeal={card.appeal} />
          <RefusalNotice card={card} />
          <div className="order-2 space-y-6 lg:order-none">
            <ApplicationDeadlines card={card} deadlines={words.deadlines} />
            <ApplicationDetails card={card} />
            <OtherActions card={card} />
          </div>
        </div>
        <div className="contents lg:flex lg:flex-col lg:gap-6">
          <Card title={t.way} className="order-1 lg:order-none">
            <Way label={t.way} stations={stationsOf(card).map(({ name, state, passedAt }) => ({ key: name, title: t.stations[name], state, stateText: t.stationStates[state], when: passedAt === null ? (state === 'future' && card.state !== 'ARCHIVED' ? t.usually[name] : undefined) : formatDate(locale, passedAt) }))} />
          </Card>
          <Card title={t.history} className="order-3 lg:order-none">
            <Timeline
              label={t.history}
              items={history.map((line, index) => ({ key: String(index), ...line })).reverse()}
            />
          </Card>
        </div>
      </div>
    </>
  );
}

/** Why the reviewer or the kindergarten said no. */
function RefusalNotice({ card }: { card: CardData }) {
  const locale = useLocale();
  const t = applicationsTexts[locale];
  if (card.rejection !== null) {
    return (
      <Notice kind="danger" title={`${t.rejectedBy}: ${card.rejection.employee}`}>
        <p>
          {t.reason}: {card.rejection.reason[locale]}
        </p>
        {card.rejection.comment && (
          <p>
            {t.comment}: {card.rejection.comment}
          </p>
        )}
      </Notice>
    );
  }
  const refusal = card.state === 'VOUCHER_ACCEPTED' ? card.enrolment?.refusal : null;
  if (!refusal || !card.enrolment) return null;
  return (
    <Notice kind="warning" title={t.refusedTitle(card.enrolment.kindergarten.name[locale])}>
      <p>
        {t.reason}: {refusal.reason[locale]}
        {refusal.comment && ` (${refusal.comment})`}
      </p>
      <p>{t.refusedText}</p>
    </Notice>
  );
}
