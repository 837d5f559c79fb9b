import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { bannerKindText } from '@balabaqsha/i18n';
import { bannersTexts } from '@balabaqsha/i18n/console/banners';
import { ButtonLink, Table, Tag, type Tone } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';

type Row = RouterOutputs['staff']['banners']['board']['open'][number];

const TONES: Readonly<Record<Row['state'], Tone>> = { PLANNED: 'waiting', AHEAD: 'deadline', NOW: 'accent', OVER: 'neutral' };

/** Banners with their times and what can still be done with them. */
export function BannerTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const locale = useLocale();
  const t = bannersTexts[locale];
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          header: t.what,
          rowHeader: true,
          className: 'min-w-64',
          cell: ({ kind, place, text }) => (
            <>
              <span className="block">{text[locale]}</span>
              <span className="block text-sm font-normal text-quiet">
                {bannerKindText(locale, kind)}. {t.places[place]}
              </span>
            </>
          ),
        },
        {
          key: 'period',
          header: t.period,
          cell: ({ shownFrom, startsAt, endsAt }) => (
            <>
              <span className="whitespace-nowrap">
                <Instant at={startsAt} /> –
              </span>
              <span className="block">
                <Instant at={endsAt} />
              </span>
              {shownFrom < startsAt && (
                <span className="mt-1 block text-sm text-quiet">
                  {t.shownFrom} <Instant at={shownFrom} />
                </span>
              )}
            </>
          ),
        },
        {
          key: 'state',
          header: t.state,
          cell: ({ state, ended }) => (
            <>
              <Tag tone={TONES[state]}>{t.states[state]}</Tag>
              {ended !== null && (
                <span className="mt-1 block text-sm text-quiet">
                  {t.endedBy(ended.by)}, <Instant at={ended.at} />
                </span>
              )}
            </>
          ),
        },
        { key: 'author', header: t.author, cell: ({ author }) => author },
        ...(rows.some(({ state }) => state !== 'OVER')
          ? [
              {
                key: 'actions',
                header: <span className="sr-only">{t.change}</span>,
                cell: ({ id, text }: Row) => (
                  <div className="flex flex-col items-start gap-2">
                    <ButtonLink href={`/banners/${id}`} variant="secondary" size="small" className="whitespace-nowrap" aria-label={t.changeWhich(text[locale])}>
                      {t.change}
                    </ButtonLink>
                    <Form method="post" preventScrollReset>
                      <Submit name="id" value={id} variant="secondary" size="small" className="whitespace-nowrap" aria-label={t.endWhich(text[locale])}>
                        {t.end}
                      </Submit>
                    </Form>
                  </div>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
