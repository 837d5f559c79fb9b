import { Form } from '@remix-run/react';
import type { Locale } from '@balabaqsha/domain';
import { archiveReasonText, formatDeadline, nextStepTitle, ruleText, whatNext } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { cardTexts } from '@balabaqsha/i18n/portal/card';
import { ButtonLink, Disclosure, NextStep, TextLink } from '@balabaqsha/ui';
import { conclusionWords, dueInWords } from '../application/conclusion-words.ts';
import { remainingInWords } from '../application/deadline-days.ts';
import type { ApplicationCard } from '../application/stations.ts';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/locale-context.ts';
import { useRunningNow } from '../page/running-now.ts';
import { ToCalendar } from './application-deadlines.tsx';
import { DeadlineExplained } from './deadline-explained.tsx';

/** What do I do now, and by when? (Q12) One main button; what is possible beside it stands quieter. */
export function ApplicationNextStep({ card }: { card: ApplicationCard }) {
  const locale = useLocale();
  const now = useRunningNow();
  const t = applicationsTexts[locale];
  const can = (action: ApplicationCard['actions'][number]): boolean => card.actions.includes(action);
  const mainAction = mainActionOf(card);
  const explained = card.deadlineExplained;
  const renewal = mainAction === 'RENEW_CONCLUSION' ? dueInWords(locale, card, now) : null;
  const mood = card.state === 'ARCHIVED' ? 'closed' : card.state === 'ENROLLED' ? 'done' : mainAction !== undefined ? 'act' : 'wait';
  const heading = headingOf(locale, card);
  const { title, text } = renewal ?? heading;
  return (
    <NextStep
      label={{ act: t.act, wait: t.wait, done: t.done, closed: t.closed }[mood]}
      mood={mood}
      title={title}
      deadline={card.deadline === null ? undefined : formatDeadline(locale, card.deadline)}
      remaining={explained === null ? undefined : (remainingInWords(locale, explained, now) ?? undefined)}
      actions={<NextActions card={card} mainAction={mainAction} />}
      why={
        explained && (
          <div className="space-y-3">
            <DeadlineExplained deadline={explained} rules={explained.kind === 'ENROL' && !card.voucher?.extendedAt ? ['V6', 'V9'] : undefined} />
            <div>
              <ToCalendar number={card.number} />
            </div>
          </div>
        )
      }
    >
      <p>{text}</p>
      {card.restoreBy !== null && can('RESTORE') && <p>{t.restoreBy(formatDeadline(locale, card.restoreBy))}</p>}
      {card.enrolment?.signBy && card.state === 'CONTRACT_AT_KINDERGARTEN' && <p>{t.signBy(formatDeadline(locale, card.enrolment.signBy))}</p>}
      {isAutomatic(card) && <AutomaticDecision card={card} />}
    </NextStep>
  );
}

/** The step in a few words and in sentences. From the stop-list there is only one way back, and it may be used up (V4). */
function headingOf(locale: Locale, { state, archiveReason, restoreBy, mine, actions }: ApplicationCard): { title: string; text: string } {
  const t = cardTexts[locale];
  if (state === 'STOP_LIST' && mine && restoreBy !== null && !actions.includes('RESTORE')) return { title: t.cannotRestore, text: t.cannotRestoreText };
  const title = state === 'ARCHIVED' && archiveReason !== null ? archiveReasonText(locale, archiveReason) : nextStepTitle(locale, state);
  return { title, text: whatNext(locale, state) };
}

/** Which rule and which date led to an annulment that nobody decided by hand, and what can be done about it (V13). */
function AutomaticDecision({ card: { archiveReason, voucher } }: { card: ApplicationCard }) {
  const locale = useLocale();
  const t = applicationsTexts[locale];
  const late = archiveReason === 'NOT_ENROLLED';
  const deadline = voucher === null ? null : late ? voucher.enrolBy : voucher.respondBy;
  return (
    <>
      {deadline !== null && <p>{t.deadlineWas(formatDeadline(locale, deadline))}</p>}
      <Disclosure summary={t.whyAnnulled}>
        <p>{ruleText(locale, late ? 'V8' : 'V4')}</p>
        <p>
          {t.appealText} <TextLink href="/support">{t.appeal}</TextLink>
        </p>
      </Disclosure>
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

/** Decided by a deadline and nobody's hand (V13). */
function isAutomatic({ state, archiveReason }: ApplicationCard): boolean {
  return state === 'STOP_LIST' || (state === 'ARCHIVED' && (archiveReason === 'NOT_ENROLLED' || archiveReason === 'STOP_LIST_EXPIRED'));
}
