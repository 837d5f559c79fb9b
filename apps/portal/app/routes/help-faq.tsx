import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { faqTexts } from '@balabaqsha/i18n/portal/faq';
import { helpTexts } from '@balabaqsha/i18n/portal/help';
import { BackLink, PageTitle } from '@balabaqsha/ui';
import { ContactCard } from '../help/contact-card.tsx';
import { titled } from '../page/title.ts';

export function loader({ context }: LoaderFunctionArgs) {
  const { all, contact, contactText } = helpTexts[context.locale];
  return { faq: faqTexts[context.locale], all, contact, contactText };
}

export const meta = titled<{ faq: { title: string } }>((_, data) => data?.faq.title ?? '');

/** Questions and answers, all open: a page is searched faster than it is opened piece by piece. */
export default function Faq() {
  const { faq, all, contact, contactText } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-(--container-text)">
      <BackLink href="/help">{all}</BackLink>
      <PageTitle lead={faq.lead}>{faq.title}</PageTitle>
      <div className="space-y-7">
        {faq.questions.map(({ question, answer }) => (
          <section key={question}>
            <h2 className="text-lg font-semibold">{question}</h2>
            <p className="mt-1">{answer}</p>
          </section>
        ))}
      </div>
      <div className="mt-10">
        <ContactCard title={contact} text={contactText} />
      </div>
    </div>
  );
}
