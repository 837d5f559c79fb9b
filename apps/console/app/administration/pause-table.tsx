import { Form } from '@remix-run/react';
import { FEATURES } from '@balabaqsha/domain';
import { featureName, featureOffText } from '@balabaqsha/i18n';
import { featuresTexts } from '@balabaqsha/i18n/console/features';
import { Table, Tag, type Tone } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import { isComing, type OpenPause as Pause } from './expected-pauses.ts';

const TONES: Readonly<Record<Pause['state'], Tone>> = { AHEAD: 'deadline', OFF: 'refusal', OVER: 'neutral' };

/** Every feature: on, or off and where, with what guardians read then. */
export function FeatureTable({ pauses }: { pauses: readonly Pause[] }) {
  const locale = useLocale();
  const t = featuresTexts[locale];
  const rows = FEATURES.flatMap((feature): { feature: Pause['feature']; pause: Pause | null }[] => {
    const its = pauses.filter((pause) => pause.feature === feature);
    return its.length === 0 ? [{ feature, pause: null }] : its.map((pause) => ({ feature, pause }));
  });
  return (
    <Table
      caption={t.title}
      captionHidden
      rows={rows}
      rowKey={({ feature, pause }) => pause?.id ?? feature}
      columns={[
        {
          key: 'feature',
          header: t.feature,
          rowHeader: true,
          className: 'min-w-56',
          cell: ({ feature, pause }) => (
            <>
              {featureName(locale, feature)}
              <span className="block text-sm font-normal text-quiet">
                {t.seen}: {featureOffText(locale, feature, pause?.offUntil ?? null)}
              </span>
            </>
          ),
        },
        { key: 'state', header: t.state, cell: ({ feature, pause }) => (pause === null ? <Tag tone="done">{t.on}</Tag> : <Switch feature={feature} pause={pause} />) },
        { key: 'where', header: t.where, cell: ({ pause }) => pause && (pause.city?.[locale] ?? t.everywhere) },
        { key: 'when', header: t.when, cell: ({ pause }) => pause && <Period pause={pause} /> },
        { key: 'author', header: t.author, cell: ({ pause }) => pause && <Author pause={pause} /> },
      ]}
    />
  );
}

/** The state of a pause that is not over, and the button that ends it. */
function Switch({ feature, pause: { id, state } }: { feature: Pause['feature']; pause: Pause }) {
  const locale = useLocale();
  const t = featuresTexts[locale];
  const action = state === 'AHEAD' ? t.takeBack : t.resume;
  return (
    <>
      <Tag tone={TONES[state]}>{t.states[state]}</Tag>
      {!isComing({ id }) && (
        <Form method="post" className="mt-2" preventScrollReset>
          <input type="hidden" name="intent" value="resume" />
          <Submit name="id" value={id} variant="secondary" size="small" aria-label={t.which(action, featureName(locale, feature))}>
            {action}
          </Submit>
        </Form>
      )}
    </>
  );
}

/** What was off, the last on top. */
export function PastPauses({ pauses }: { pauses: readonly Pause[] }) {
  const locale = useLocale();
  const t = featuresTexts[locale];
  return (
    <Table
      caption={t.over}
      captionHidden
      rows={pauses}
      rowKey={({ id }) => id}
      columns={[
        { key: 'feature', header: t.feature, rowHeader: true, cell: ({ feature }) => featureName(locale, feature) },
        { key: 'where', header: t.where, cell: ({ city }) => city?.[locale] ?? t.everywhere },
        { key: 'when', header: t.when, cell: (pause) => <Period pause={pause} /> },
        { key: 'author', header: t.author, cell: (pause) => <Author pause={pause} /> },
      ]}
    />
  );
}

function Period({ pause: { offFrom, offUntil, ended } }: { pause: Pause }) {
  const t = featuresTexts[useLocale()];
  const end = ended?.at ?? offUntil;
  return (
    <>
      <Instant at={offFrom} />
      <span className="block whitespace-nowrap">– {end === null ? t.openEnd : <Instant at={end} />}</span>
    </>
  );
}

function Author({ pause: { author, why, ended, state } }: { pause: Pause }) {
  const t = featuresTexts[useLocale()];
  return (
    <>
      {author}
      <span className="block text-sm text-quiet">{why}</span>
      {state === 'OVER' && <span className="block text-sm text-quiet">{ended?.by ? t.endedBy(ended.by) : t.endedItself}</span>}
    </>
  );
}
