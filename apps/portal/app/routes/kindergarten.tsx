import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { correctionTypeName, formatPhone, languageName } from '@balabaqsha/i18n';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { BackLink, Card, DefinitionRow, Definitions, PageTitle, Seats, SectionTitle, Tag, TextLink } from '@balabaqsha/ui';
import { Photos } from '../catalogue/photos.tsx';
import { Schedule } from '../catalogue/schedule.tsx';
import { SeatsTable } from '../catalogue/seats-table.tsx';
import { WayThere } from '../catalogue/way-there.tsx';
import { DistanceCard } from '../location/distance-card.tsx';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { read } from '../session/guard.ts';

export const meta = titled<{ kindergarten: { name: Record<'ru' | 'kk' | 'en', string> } }>((locale, data) => data?.kindergarten.name[locale] ?? kindergartensTexts[locale].title);

/** A kindergarten's page (P3). */
export async function loader(args: LoaderFunctionArgs) {
  return { kindergarten: await read(args, args.context.api.public.kindergarten({ id: args.params.id ?? '' })) };
}

export default function Kindergarten() {
  const { kindergarten } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  return (
    <>
      <BackLink href="/kindergartens">{t.title}</BackLink>
      <PageTitle above={t.districtName(kindergarten.district[locale])} aside={<Tag tone={kindergarten.freeSeats > 0 ? 'done' : 'neutral'} icon={kindergarten.freeSeats > 0 ? 'check' : 'pause'}>{t.free(kindergarten.freeSeats)}</Tag>}>
        {kindergarten.name[locale]}
      </PageTitle>
      {kindergarten.description !== null && <p className="mb-6 max-w-(--container-text) whitespace-pre-line">{kindergarten.description[locale]}</p>}
      <Card>
        <Definitions>
          <DefinitionRow label={t.address}>
            {kindergarten.address[locale]}
          </DefinitionRow>
          <DefinitionRow label={t.phone}>
            {[kindergarten.phone, ...kindergarten.otherPhones].map((phone) => (
              <span key={phone} className="block">
                <TextLink href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{formatPhone(phone)}</TextLink>
              </span>
            ))}
          </DefinitionRow>
          {kindergarten.schedule !== '' && (
            <DefinitionRow label={t.schedule}>
              <Schedule schedule={kindergarten.schedule} />
            </DefinitionRow>
          )}
          <DefinitionRow label={t.languages}>{kindergarten.languages.map((language) => languageName(locale, language)).join(', ')}</DefinitionRow>
          <DefinitionRow label={t.types}>{kindergarten.correctionTypes.map((type) => correctionTypeName(locale, type)).join(', ')}</DefinitionRow>
        </Definitions>
      </Card>
      <Photos kindergarten={kindergarten} />
      <section className="mt-10">
        <SectionTitle>{t.seatsByYear}</SectionTitle>
        <SeatsTable kindergarten={kindergarten} />
      </section>
      <div className="mt-10 grid items-start gap-6 lg:grid-cols-2">
        <DistanceCard to={kindergarten} />
        <WayThere address={`${t.districtName(kindergarten.district[locale])}, ${kindergarten.address[locale]}`} to={kindergarten} />
      </div>
      <section aria-labelledby="groups" className="mt-10">
        <SectionTitle id="groups">{t.groups}</SectionTitle>
        <ul className="grid gap-4 sm:grid-cols-2">
          {kindergarten.groups.map((group) => (
            <li key={group.id} className="card p-5">
              <h3 className="font-semibold">{group.name}</h3>
              <p className="text-sm text-quiet">
                {languageName(locale, group.language)}, {t.bornIn(group.birthYearFrom, group.birthYearTo)}
              </p>
              <p className="mt-1 text-sm">{group.correctionTypes.map((type) => correctionTypeName(locale, type)).join(', ')}</p>
              <div className="mt-3 flex flex-wrap items-center gap-3">
                <Seats free={group.free} promised={0} taken={group.capacity - group.free} label={t.seats(group.free, group.capacity - group.free)} />
                <span className="text-sm text-quiet">{t.free(group.free)}</span>
              </div>
            </li>
          ))}
        </ul>
        <p className="mt-4 text-sm text-quiet">{t.promised}</p>
      </section>
    </>
  );
}
