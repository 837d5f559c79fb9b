import type { Coordinates } from '@balabaqsha/domain';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { Card, Icon, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';

/** Ways to a kindergarten: the phone's own maps, and sites that know buses. They are links: nothing is asked of them before one is followed (D1). */
export function WayThere({ address, to: { latitude, longitude } }: { address: string; to: Coordinates }) {
  const t = kindergartensTexts[useLocale()];
  const sites = [
    ['2ГИС', `https://2gis.kz/geo/${longitude},${latitude}`],
    ['Яндекс Карты', `https://yandex.kz/maps/?rtext=~${latitude},${longitude}&rtt=mt`],
    ['Google Maps', `https://www.google.com/maps/dir/?api=1&destination=${latitude},${longitude}&travelmode=transit`],
  ] as const;
  return (
    <Card title={t.wayThere}>
      <p className="flex items-start gap-2">
        <Icon name="pin" size="size-5" className="mt-0.5 text-accent" />
        {address}
      </p>
      <p className="mt-3">
        <TextLink href={`geo:${latitude},${longitude}?q=${latitude},${longitude}`}>{t.inPhoneMap}</TextLink>
      </p>
      <p className="mt-3 text-sm text-quiet">{t.wayOtherSite}</p>
      <ul className="flex flex-wrap gap-x-5">
        {sites.map(([name, href]) => (
          <li key={name} className="flex min-h-8 items-center">
            <TextLink href={href} rel="noreferrer">
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
