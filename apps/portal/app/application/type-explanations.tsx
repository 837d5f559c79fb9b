import { correctionTypeName } from '@balabaqsha/i18n';
import { applicationFormTexts } from '@balabaqsha/i18n/portal/application-form';
import { Disclosure } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import type { offeredTypes } from './form-values.ts';

/** What the city says of the correction types that it offers; nothing where their names say it all. */
export function TypeExplanations({ offers }: { offers: ReturnType<typeof offeredTypes> }) {
  const locale = useLocale();
  const explained = offers.filter(({ explanation }) => explanation[locale] !== '');
  if (explained.length === 0) return null;
  return (
    <Disclosure summary={applicationFormTexts[locale].correctionMeaning}>
      <dl className="space-y-3">
        {explained.map(({ correctionType, explanation }) => (
          <div key={correctionType}>
            <dt className="font-semibold">{correctionTypeName(locale, correctionType)}</dt>
            <dd>{explanation[locale]}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
