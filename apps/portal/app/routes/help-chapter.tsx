import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HELP_CHAPTERS, helpTexts } from '@balabaqsha/i18n/portal/help';
import { BackLink, Notice, PageTitle, TextLink } from '@balabaqsha/ui';
import { ContactCard } from '../help/contact-card.tsx';
import { PICTURE } from '../help/picture.ts';
import { titled } from '../page/title.ts';

/** One chapter with its neighbours. */
export function loader({ context, params }: LoaderFunctionArgs) {
  const at = HELP_CHAPTERS.findIndex((each) => each === params.chapter);
  const id = HELP_CHAPTERS[at];
  if (id === undefined) throw new Response(null, { status: 404 });
  const t = helpTexts[context.locale];
  const neighbour = (index: number) => {
    const its = HELP_CHAPTERS[index];
    return its === undefined ? null : { id: its, title: t[its].title };
  };
  const { all, next, previous, contact, contactText } = t;
  return { t: { all, next, previous, contact, contactText }, chapter: t[id], picture: `/help/${context.locale}/${id}.jpg`, before: neighbour(at - 1), after: neighbour(at + 1) };
}

export const meta = titled<{ chapter: { title: string } }>((_, data) => data?.chapter.title ?? '');

/** What to press, in order, with a picture of where. */
export default function HelpChapter() {
  const { t, chapter, picture, before, after } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-4xl">
      <BackLink href="/help">{t.all}</BackLink>
      <PageTitle lead={chapter.lead}>{chapter.title}</PageTitle>
      <div className="grid gap-8 md:grid-cols-[1fr_15rem]">
        <div className="space-y-8">
          {chapter.parts.map(({ title, steps }) => (
            <section key={title}>
              <h2 className="text-xl font-semibold">{title}</h2>
              <ol className="mt-3 list-decimal space-y-2 pl-6 marker:font-semibold marker:text-accent">
                {steps.map((step) => (
                  <li key={step} className="pl-1">
                    {step}
                  </li>
                ))}
              </ol>
            </section>
          ))}
          <Notice kind="info">{chapter.note}</Notice>
        </div>
        <img src={picture} alt={chapter.picture} {...PICTURE} loading="lazy" className="h-auto w-60 justify-self-center rounded-lg border border-line md:justify-self-end" />
      </div>
      <nav className="mt-10 flex flex-wrap justify-between gap-4 border-t border-line pt-5">
        {before === null ? (
          <span />
        ) : (
          <span>
            <span className="block text-sm text-quiet">{t.previous}</span>
            <TextLink href={`/help/${before.id}`}>{before.title}</TextLink>
          </span>
        )}
        {after !== null && (
          <span className="text-right">
            <span className="block text-sm text-quiet">{t.next}</span>
            <TextLink href={`/help/${after.id}`}>{after.title}</TextLink>
          </span>
        )}
      </nav>
      <div className="mt-8">
        <ContactCard title={t.contact} text={t.contactText} />
      </div>
    </div>
  );
}
