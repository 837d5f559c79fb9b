import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HELP_CHAPTERS, helpTexts } from '@balabaqsha/i18n/portal/help';
import { PageTitle, TextLink } from '@balabaqsha/ui';
import { ContactCard } from '../help/contact-card.tsx';
import { titled } from '../page/title.ts';

/** The words come with the page's data: scripts need not carry them. */
export function loader({ context }: LoaderFunctionArgs) {
  const t = helpTexts[context.locale];
  const { title, lead, chapters, more, faq, accessibility, contact, contactText } = t;
  return { t: { title, lead, chapters, more, faq, accessibility, contact, contactText }, parts: HELP_CHAPTERS.map((id) => ({ id, title: t[id].title, lead: t[id].lead })) };
}

export const meta = titled<{ t: { title: string } }>((_, data) => data?.t.title ?? '');

/** The guide's way in chapters. */
export default function Help() {
  const { t, parts } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-(--container-text)">
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <h2 className="text-xl font-semibold">{t.chapters}</h2>
      <ol className="mt-4 space-y-3">
        {parts.map(({ id, title, lead }, index) => (
          <li key={id} className="card relative flex gap-4 p-5 focus-within:border-accent hover:border-accent">
            <span aria-hidden className="flex size-9 shrink-0 items-center justify-center rounded-full bg-accent-tint font-semibold text-accent">
              {index + 1}
            </span>
            <div>
              <TextLink href={`/help/${id}`} className="text-lg font-semibold after:absolute after:inset-0">
                {title}
              </TextLink>
              <p className="mt-1 text-quiet">{lead}</p>
            </div>
          </li>
        ))}
      </ol>
      <h2 className="mt-10 text-xl font-semibold">{t.more}</h2>
      <ul className="mt-3 space-y-2 text-lg">
        <li>
          <TextLink href="/help/faq">{t.faq}</TextLink>
        </li>
        <li>
          <TextLink href="/accessibility">{t.accessibility}</TextLink>
        </li>
      </ul>
      <div className="mt-10">
        <ContactCard title={t.contact} text={t.contactText} />
      </div>
    </div>
  );
}
