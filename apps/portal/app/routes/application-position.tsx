import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { localDateOf, type Locale } from '@balabaqsha/domain';
import { ruleText } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { positionTexts } from '@balabaqsha/i18n/portal/position';
import { askedDay, BackLink, Card, EmptyState, PageTitle, PeriodChoice } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import type { Explanation } from '../position/explanation.ts';
import { PositionStory } from '../position/position-story.tsx';
import { VoucherReasons } from '../position/voucher-reasons.tsx';
import { guardianApi, read } from '../session/guard.ts';

export const meta = titled<{ explanation: Explanation }>((locale, page) => titleOf(locale, page?.explanation));

/** Why the place changed, and why a voucher came or has not come yet (Q6, V2, V13). */
export async function loader(args: LoaderFunctionArgs) {
  const today = localDateOf(args.context.now);
  const since = askedDay(new URL(args.request.url).searchParams, today);
  return { explanation: await read(args, guardianApi(args).applications.explain({ number: Number(args.params.number), since })), since, today };
}

export default function ApplicationPosition() {
  const { explanation, since, today } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = positionTexts[locale];
  const { number, position, voucher } = explanation;
  return (
    <>
      <BackLink href={`/applications/${number}`}>{applicationsTexts[locale].application(number)}</BackLink>
      <PageTitle>{titleOf(locale, explanation)}</PageTitle>
      {position !== null && (
        <div className="mb-6">
          <PeriodChoice address={`/applications/${number}/position`} since={since} today={today} texts={t} />
        </div>
      )}
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start lg:gap-8">
        {position !== null && (
          <div className="space-y-6">
            <PositionStory position={position} />
          </div>
        )}
        {position === null && voucher === null && (
          <Card>
            <EmptyState illustration="queue" title={t.notWaiting}>
              <p>{t.notWaitingText}</p>
            </EmptyState>
          </Card>
        )}
        <div className={position === null && voucher !== null ? 'contents' : 'space-y-6'}>
          {voucher !== null && <VoucherReasons number={number} voucher={voucher} />}
          <Rules />
        </div>
      </div>
    </>
  );
}

/** The rules that decided. */
function Rules() {
  const locale = useLocale();
  return (
    <Card title={positionTexts[locale].rules}>
      <div className="prose-plain">
        {(['Q1', 'Q6', 'V2'] as const).map((rule) => (
          <p key={rule}>{ruleText(locale, rule)}</p>
        ))}
      </div>
    </Card>
  );
}

function titleOf(locale: Locale, explanation: Explanation | undefined): string {
  const t = positionTexts[locale];
  if (explanation === undefined || explanation.position !== null) return t.title;
  return explanation.voucher === null ? t.notWaitingTitle : t.voucherTitle;
}
