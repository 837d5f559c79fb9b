import type { Locale } from '@balabaqsha/domain';
import { archiveReasonText, DEADLINE_RULES, deadlineName, forecastText, formatDate, formatDay, formatDeadline, formatNumber, formatOnDate, nextStepTitle, ruleText, whatNext, type ForecastWords } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { cardTexts } from '@balabaqsha/i18n/portal/card';
import type { DeadlineDay } from '@balabaqsha/ui';
import { daysOffInWords, deadlineDays, type DeadlineView } from './deadline-days.ts';
import type { ApplicationCard } from './stations.ts';

/** A deadline with its explanation in words. */
export interface DeadlineWords extends Pick<DeadlineView, 'kind' | 'at' | 'counted'> {
  name: string;
  /** «до среды, 25 ноября, 24:00»; of a day that a document or a law names, the day alone. */
  by: string;
  day: string;
  /** Empty where no working days are counted. */
  cells: readonly DeadlineDay[];
  /** The rules, and why a day does not count. */
  why: readonly string[];
}

/** What the card says of the next step and of the deadlines. */
export interface CardWords {
  title: string;
  text: string;
  /** The rule and the date that led to an annulment; `null` where nobody but a person decided (V13). */
  annulment: { rule: string; deadline: string } | null;
  deadlines: readonly DeadlineWords[];
  /** `null` while the application does not wait. */
  forecast: ForecastWords | null;
  trend: TrendWords | null;
}

/** The place of the last months as a line, and the same in words. */
export interface TrendWords {
  values: readonly number[];
  text: string;
  /** The weeks after which it was another one, newest first. */
  weeks: readonly string[];
}

/** Puts the card into words on the server: a browser need not load the words of all states, rules and holidays. */
export function cardWords(locale: Locale, card: ApplicationCard, now: Date): CardWords {
  return { ...stepInWords(locale, card, now), annulment: annulmentInWords(locale, card), deadlines: card.deadlines.map((deadline) => deadlineInWords(locale, deadline, card, now)), ...waitInWords(locale, card, now) };
}

function waitInWords(locale: Locale, { forecast, position, trend }: ApplicationCard, now: Date): Pick<CardWords, 'forecast' | 'trend'> {
  return { forecast: forecast === null ? null : forecastText(locale, forecast, Math.max((position?.position ?? 1) - 1, 0), now), trend: trend === null ? null : trendInWords(locale, trend) };
}

function trendInWords(locale: Locale, trend: NonNullable<ApplicationCard['trend']>): TrendWords | null {
  const t = cardTexts[locale];
  const [first, last] = [trend[0], trend.at(-1)];
  if (first === undefined || last === undefined) return null;
  const changed = trend.filter(({ position }, index) => position !== trend[index - 1]?.position);
  return {
    values: trend.map(({ position }) => position),
    text: t.trend(formatOnDate(locale, first.date), formatNumber(locale, first.position), formatNumber(locale, last.position)),
    weeks: changed.map(({ date, position }) => t.trendWeek(formatDay(locale, date), formatNumber(locale, position))).reverse(),
  };
}

/** The step in a few words and in sentences. From the stop-list there is only one way back, and it may be used up (V4). */
function stepInWords(locale: Locale, { state, archiveReason, mine, actions, restoreBy }: ApplicationCard, now: Date): { title: string; text: string } {
  const t = cardTexts[locale];
  if (state === 'STOP_LIST' && mine && restoreBy !== null && now < restoreBy && !actions.includes('RESTORE')) return { title: t.cannotRestore, text: t.cannotRestoreText };
  const title = state === 'ARCHIVED' && archiveReason !== null ? archiveReasonText(locale, archiveReason) : nextStepTitle(locale, state);
  return { title, text: whatNext(locale, state) };
}

function annulmentInWords(locale: Locale, { state, archiveReason, voucher }: ApplicationCard): CardWords['annulment'] {
  const isAutomatic = state === 'STOP_LIST' || (state === 'ARCHIVED' && (archiveReason === 'NOT_ENROLLED' || archiveReason === 'STOP_LIST_EXPIRED'));
  if (!isAutomatic) return null;
  const late = archiveReason === 'NOT_ENROLLED';
  const deadline = late ? voucher?.enrolBy : voucher?.respondBy;
  return { rule: ruleText(locale, late ? 'V8' : 'V4'), deadline: deadline == null ? '' : applicationsTexts[locale].deadlineWas(formatDeadline(locale, deadline)) };
}

function deadlineInWords(locale: Locale, deadline: DeadlineView, card: ApplicationCard, now: Date): DeadlineWords {
  const t = applicationsTexts[locale];
  const { kind, at, counted } = deadline;
  // The extension is nothing to read about until it has been taken.
  const rules = DEADLINE_RULES[kind].filter((rule) => rule !== 'V7' || card.voucher?.extendedAt != null);
  return {
    kind,
    at,
    counted,
    name: deadlineName(locale, kind),
    by: formatDeadline(locale, at),
    day: formatDate(locale, new Date(at.getTime() - 1)),
    cells: deadlineDays(locale, deadline, now, t),
    why: [...rules.map((rule) => ruleText(locale, rule)), ...daysOffInWords(locale, deadline).map((line) => `${t.dayOffWhy}: ${line}`)],
  };
}
