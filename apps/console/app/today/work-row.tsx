import { formatNumber } from '@balabaqsha/i18n';
import { todayTexts } from '@balabaqsha/i18n/console/today';
import { Tag, TextLink, UiLink } from '@balabaqsha/ui';
import { useLocale, useNow } from '../page/page-data.ts';
import { waitedText } from '../page/waited.ts';
import { DueDay } from '../review/due-day.tsx';
import { firstAddress, listAddress, type Work } from './work-places.ts';

/** Work of one kind: how much, where, how much of it is overdue, and the most urgent of it. */
export function WorkRow({ work }: { work: Work }) {
  const locale = useLocale();
  const now = useNow();
  const t = todayTexts[locale];
  const { kind, count, atLeast, overdue, dueAt, since } = work;
  const counted = (n: number): string => `${formatNumber(locale, n)}${atLeast && n >= count ? '+' : ''}`;
  return (
    <li className="card flex items-start gap-4 px-5 py-4">
      <span className="min-w-12 text-right text-2xl leading-8 font-bold tabular-nums" aria-hidden="true">
        {counted(count)}
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <h2 className="min-w-0 text-lg font-semibold">
            <UiLink href={listAddress(kind)} aria-label={`${t.kinds[kind]}: ${counted(count)}`} className="text-accent underline underline-offset-3">
              {t.kinds[kind]}
            </UiLink>
          </h2>
          {overdue > 0 && <Tag tone="refusal" icon="warning">{t.overdue(counted(overdue))}</Tag>}
        </div>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
          <First work={work} />
          {dueAt !== null && kind !== 'DECISION_UNDOABLE' && <DueDay at={dueAt} />}
          {since !== null && <span>{waitedText(locale, since, now)}</span>}
        </div>
      </div>
    </li>
  );
}

/** The most urgent one by its number or name, as a link where it has a page. */
function First({ work }: { work: Work }) {
  const locale = useLocale();
  const t = todayTexts[locale];
  const { kind, number, name } = work;
  const place = name === null ? null : typeof name === 'string' ? t.group(name) : name[locale];
  const told = [number === null ? null : t.application(number), place].filter((each) => each !== null).join(', ');
  const address = firstAddress(work);
  if (address === null) return told === '' ? null : <span>{told}</span>;
  return (
    <TextLink href={address} aria-label={told === '' ? `${t.first}: ${t.kinds[kind]}` : undefined}>
      {told === '' ? t.first : told}
    </TextLink>
  );
}
