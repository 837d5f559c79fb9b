import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatPhone, languageName } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { enrolmentTexts } from '@balabaqsha/i18n/portal/enrolment';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { BackLink, ButtonLink, EmptyState, PageTitle, Seats, Tag, TextLink } from '@balabaqsha/ui';
import { refusedTo } from '../application/refused-to.ts';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi } from '../session/guard.ts';

export const meta = titled((locale) => enrolmentTexts[locale].chooseTitle);

/** Выбрать ДО (E1): kindergartens that this voucher can choose now, the wished one first. */
export async function loader(args: LoaderFunctionArgs) {
  const number = Number(args.params.number);
  const { child, wishedKindergartenId, kindergartens } = await refusedTo(args, `/applications/${number}`, guardianApi(args).enrolment.options({ number }));
  const isWished = ({ id }: { id: string }): boolean => id === wishedKindergartenId;
  return { number, child, wishedKindergartenId, kindergartens: [...kindergartens.filter(isWished), ...kindergartens.filter((each) => !isWished(each))] };
}

export default function ChooseKindergarten() {
  const { number, child, wishedKindergartenId, kindergartens } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const words = kindergartensTexts[locale];
  return (
    <>
      <BackLink href={`/applications/${number}`}>{applicationsTexts[locale].application(number)}</BackLink>
      <PageTitle above={child.fullName} lead={t.chooseLead}>
        {t.chooseTitle}
      </PageTitle>
      {kindergartens.length === 0 && (
        <EmptyState illustration="kindergarten" title={t.none} action={<TextLink href="/support">{applicationsTexts[locale].appeal}</TextLink>}>
          {t.noneText}
        </EmptyState>
      )}
      <ul className="grid gap-4 lg:grid-cols-2">
        {kindergartens.map(({ id, name, district, address, phone, groups }) => {
          const free = groups.reduce((sum, group) => sum + group.free, 0);
          return (
            <li key={id}>
              <article className="card flex h-full flex-col p-5 sm:p-6">
                {id === wishedKindergartenId && (
                  <p className="mb-2">
                    <Tag tone="accent">{t.wished}</Tag>
                  </p>
                )}
                <h2 id={`name-${id}`} className="text-lg font-semibold">
                  {name[locale]}
                </h2>
                <p className="text-quiet">
                  {words.districtName(district[locale])}, {address[locale]}
                </p>
                <p className="text-quiet">{formatPhone(phone)}</p>
                <ul className="mt-4 space-y-3">
                  {groups.map((group) => (
                    <li key={group.id}>
                      <p className="font-medium">
                        {group.name}, {languageName(locale, group.language).toLowerCase()}, {words.bornIn(group.birthYearFrom, group.birthYearTo)}
                      </p>
                      <div className="mt-1.5 flex flex-wrap items-center gap-3">
                        <Seats free={group.free} promised={0} taken={group.capacity - group.free} label={words.seats(group.free, group.capacity - group.free)} />
                        <span className="text-sm text-quiet">{t.free(group.free)}</span>
                      </div>
                    </li>
                  ))}
                </ul>
                <div className="mt-auto pt-5">
                  <ButtonLink href={`/applications/${number}/kindergartens/${id}`} wide aria-describedby={`name-${id} free-${id}`}>
                    {t.enrol}
                  </ButtonLink>
                  <span id={`free-${id}`} hidden>
                    {t.free(free)}
                  </span>
                </div>
              </article>
            </li>
          );
        })}
      </ul>
    </>
  );
}
