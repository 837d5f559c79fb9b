import { Form } from '@remix-run/react';
import { formatDeadline } from '@balabaqsha/i18n';
import { appealTexts } from '@balabaqsha/i18n/portal/appeal';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { ButtonLink, Disclosure, NextStep, TextLink } from '@balabaqsha/ui';
import type { CardWords } from '../application/card-words.ts';
import { conclusionWords, dueInWords } from '../application/conclusion-words.ts';
import { remainingInWords } from '../application/remaining.ts';
import type { ApplicationCard } from '../application/stations.ts';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/locale-context.ts';
import { useRunningNow } from '../page/running-now.ts';
import { ToCalendar } from './application-deadlines.tsx';
import { DeadlineExplained } from './deadline-explained.tsx';

/** What do I do now, and by when? (Q12) One main button; what is possible beside it stands quieter. */
export function ApplicationNextStep({ card, words }: { card: ApplicationCard; words: CardWords }) {
  const locale = useLocale();
  const now = useRunningNow();
  const t = applicationsTexts[locale];
  const can = (action: ApplicationCard['actions'][number]): boolean => card.actions.includes(action);
  const mainAction = mainActionOf(card);
  const explained = words.deadlines.find(({ kind }) => kind === card.deadlineExplained?.kind);
  const renewal = mainAction === 'RENEW_CONCLUSION' ? dueInWords(locale, card, now) : null;
  const mood = card.state === 'ARCHIVED' ? 'closed' : card.state === 'ENROLLED' ? 'done' : mainAction !== undefined ? 'act' : 'wait';
  const { title, text } = renewal ?? words;
  return (
    <NextStep
      label={{ act: t.act, wait: t.wait, done: t.done, closed: t.closed }[mood]}
      mood={mood}
      title={title}
      deadline={explained?.by}
      remaining={explained && (remainingInWords(locale, explained, now) ?? undefined)}
      actions={<NextActions card={card} mainAction={mainAction} />}
      why={
        explained && (
          <div className="space-y-3">
            <DeadlineExplained deadline={explained} />
            <div>
              <ToCalendar number={card.number} />
            </div>
          </div>
        )
      }
    >
      <p>{text}</p>
      {card.enrolment?.signBy && card.state === 'CONTRACT_AT_KINDERGARTEN' && <p>{t.signBy(formatDeadline(locale, card.enrolment.signBy))}</p>}
      {words.annulment !== null && <AutomaticDecision annulment={words.annulment} canAppeal={can('APPEAL')} isAppealed={card.appeal !== null} number={card.number} />}
    </NextStep>
  );
}

/** Which rule and which date led to an annulment that nobody decided by hand, and what can be done about it (V13). */
interface AutomaticDecisionProps {
  annulment: NonNullable<CardWords['annulment']>;
  canAppeal: boolean;
  isAppealed: boolean;
  number: number;
}

/** Decided by a deadline and nobody's hand (V13): why, and where to object. Past the time for an appeal that is the support service. */
function AutomaticDecision({ annulment, canAppeal, isAppealed, number }: AutomaticDecisionProps) {
  const locale = useLocale();
  const t = applicationsTexts[locale];
  return (
    <>
      {annulment.deadline !== '' && <p>{annulment.deadline}</p>}
      <Disclosure summary={t.whyAnnulled}>
        <p>{annulment.rule}</p>
      </Disclosure>
      {!isAppealed && (
        <p>
          {t.appealText} {canAppeal ? <TextLink href={`/applications/${number}/appeal`}>{appealTexts[locale].open}</TextLink> : <TextLink href="/support">{layoutTexts[locale].support}</TextLink>}
        </p>
      )}
    </>
  );
}

/** What an application can wait for from the guardian's side, most pressing first. */
const MAIN_ACTIONS = ['ACCEPT_VOUCHER', 'CHOOSE_KINDERGARTEN', 'FILL_CONTRACT', 'RESTORE', 'RENEW_CONCLUSION', 'APPLY_AGAIN'] as const;
type MainAction = (typeof MAIN_ACTIONS)[number];

/** The one thing to do now, if there is one. */
export function mainActionOf({ actions }: Pick<ApplicationCard, 'actions'>): MainAction | undefined {
  return MAIN_ACTIONS.find((action) => actions.includes(action));
}

function NextActions({ card, mainAction }: { card: ApplicationCard; mainAction: MainAction | undefined }) {
  const locale = useLocale();
  const t = applicationsTexts[locale];
  const canExtend = card.actions.includes('EXTEND_VOUCHER');
  if (mainAction === undefined && !canExtend) return null;
  const links = {
    ACCEPT_VOUCHER: `/applications/${card.number}/voucher`,
    CHOOSE_KINDERGARTEN: `/applications/${card.number}/kindergartens`,
    FILL_CONTRACT: `/applications/${card.number}/contract`,
    RENEW_CONCLUSION: `/applications/${card.number}/conclusion`,
    APPLY_AGAIN: '/applications/new',
  } as const;
  return (
    <>
      {mainAction === 'RESTORE' ? (
        <Form method="post">
          <Submit name="intent" value="restore" size="large" wide>
            {t.actions.RESTORE}
          </Submit>
        </Form>
      ) : (
        mainAction && (
          <ButtonLink href={links[mainAction]} size="large" wide>
            {mainAction === 'RENEW_CONCLUSION' ? conclusionWords(locale, card.correctionType).renew : t.actions[mainAction]}
          </ButtonLink>
        )
      )}
      {canExtend && (
        <Form method="post">
          <Submit name="intent" value="extend" variant="secondary" size="large" wide>
            {t.actions.EXTEND_VOUCHER}
          </Submit>
        </Form>
      )}
    </>
  );
}
