import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { demoTexts } from '@balabaqsha/i18n/portal/demo';
import { ButtonLink, ButtonRow, Notice, PageTitle } from '@balabaqsha/ui';
import { ClockCard } from '../demo/clock-card.tsx';
import { Inbox } from '../demo/inbox.tsx';
import { KeyCard } from '../demo/key-card.tsx';
import { People } from '../demo/people.tsx';
import { Staff } from '../demo/staff.tsx';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => demoTexts[locale].title);

/** Longest address that a message can have. */
const TO_LENGTH = 120;
/** Messages on the page; the JSON has more. */
const SHOWN = 30;

/** Phone inbox, people, clock and signature keys for whoever shows the product; exists only with DEMO. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { demo } = context;
  if (demo === null) throw new Response(null, { status: 404 });
  const to = new URL(request.url).searchParams.get('to')?.slice(0, TO_LENGTH).replace(/^ /, '+') || null;
  const [people, messages, now] = await Promise.all([demo.people(), demo.messages(to), demo.now()]);
  return {
    guardians: [...people.guardians.map((each) => ({ ...each, caveat: null })), ...people.others],
    staff: people.staff.map(({ totpSecret, ...each }) => ({ ...each, totpCode: demo.totpCode(totpSecret) })),
    messages: messages.slice(0, SHOWN),
    now,
    to,
    consoleUrl: demo.consoleUrl,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { demo } = context;
  if (demo === null) throw new Response(null, { status: 404 });
  const form = await request.formData();
  if (form.get('intent') === 'key') {
    const chosen = await demo.chooseKey({ key: String(form.get('key') ?? '').replace(/\s/g, ''), answer: form.get('answer') });
    return redirect(`/demo?done=${chosen ? 'chosen' : 'keyRefused'}`);
  }
  // A local date and time of the form; the city's zone is five hours ahead of UTC (K1).
  const to = form.get('to');
  const moved = await demo.moveClock(typeof to === 'string' && to !== '' ? { to: `${to}:00+05:00` } : { advance: form.get('advance') });
  return redirect(`/demo?done=${moved === null ? 'refused' : 'moved'}`);
}

export default function Demo() {
  const { guardians, staff, messages, now, to, consoleUrl } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const locale = useLocale();
  const t = demoTexts[locale];
  const done = query.get('done');
  return (
    <>
      <PageTitle lead={t.lead}>{t.title}</PageTitle>
      <div className="mb-8">
        <ButtonRow>
          <ButtonLink href={consoleUrl} variant="secondary" icon="external">
            {t.console}
          </ButtonLink>
          <ButtonLink href="/demo/ui" variant="quiet">
            {t.ui}
          </ButtonLink>
        </ButtonRow>
      </div>
      {(done === 'moved' || done === 'chosen' || done === 'refused' || done === 'keyRefused') && (
        <div className="mb-6">
          <Notice kind={done === 'moved' || done === 'chosen' ? 'success' : 'warning'} announce>
            {t[done]}
          </Notice>
        </div>
      )}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <div className="space-y-6">
          <ClockCard now={now} />
          <KeyCard />
        </div>
        <Inbox messages={messages} to={to} phones={guardians.map(({ phone }) => phone)} />
      </div>
      <People guardians={guardians} />
      <Staff staff={staff} />
    </>
  );
}
