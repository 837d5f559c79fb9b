import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { formatDate, formatDateTime, formatIin, formatPhone, roleName } from '@balabaqsha/i18n';
import { demoTexts } from '@balabaqsha/i18n/portal/demo';
import { Card, EmptyState, Notice, PageTitle, SectionTitle, SelectField, Table, TextField, TextLink } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';

export const meta = titled((locale) => demoTexts[locale].title);

const STEPS = { hours: 'PT3H', day: 'P1D', twoDays: 'P2D', week: 'P1W' } as const;
/** Longest address that a message can have. */
const TO_LENGTH = 120;

/** Phone inbox, people, clock and signature keys for whoever shows the product; exists only with DEMO. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { demo } = context;
  if (demo === null) throw new Response(null, { status: 404 });
  const to = new URL(request.url).searchParams.get('to')?.slice(0, TO_LENGTH).replace(/^ /, '+') || null;
  const [people, messages, now] = await Promise.all([demo.people(), demo.messages(to), demo.now()]);
  return { people, messages: messages.slice(0, 30), now, to };
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
  const [query] = useSearchParams();
  const locale = useLocale();
  const t = demoTexts[locale];
  const done = query.get('done');
  return (
    <>
      <PageTitle lead={t.lead} aside={<TextLink href="/demo/ui">{t.ui}</TextLink>}>
        {t.title}
      </PageTitle>
      {(done === 'moved' || done === 'chosen' || done === 'refused' || done === 'keyRefused') && (
        <div className="mb-6">
          <Notice kind={done === 'moved' || done === 'chosen' ? 'success' : 'warning'} announce>
            {t[done]}
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="space-y-6">
          <ClockCard />
          <KeyCard />
        </div>
        <Inbox />
      </div>
      <People />
      <Staff />
    </>
  );
}

function ClockCard() {
  const { now } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = demoTexts[locale];
  return (
    <Card title={t.clock}>
      <p>
        {t.now}: <strong>{formatDateTime(locale, now)}</strong>
      </p>
      <Form method="post" className="mt-4" aria-label={t.advance}>
        <p className="mb-2 text-sm text-quiet">{t.advance}</p>
        <div className="flex flex-wrap gap-2">
          {(['hours', 'day', 'twoDays', 'week'] as const).map((step) => (
            <Submit key={step} name="advance" value={STEPS[step]} variant="secondary" size="small">
              {t[step]}
            </Submit>
          ))}
        </div>
      </Form>
      <Form method="post" className="mt-5 flex flex-wrap items-end gap-3">
        <TextField name="to" type="datetime-local" label={t.to} className="max-w-72" />
        <Submit variant="secondary">{t.move}</Submit>
      </Form>
    </Card>
  );
}

function KeyCard() {
  const t = demoTexts[useLocale()];
  return (
    <Card title={t.keys}>
      <p className="mb-4 text-quiet">{t.keyLead}</p>
      <Form method="post" className="space-y-4">
        <TextField name="key" label={t.key} inputMode="numeric" autoComplete="off" maxLength={20} />
        <SelectField name="answer" label={t.answer} options={(['sign', 'cancel', 'error'] as const).map((value) => ({ value, label: t.answers[value] }))} />
        <Submit name="intent" value="key" variant="secondary">
          {t.choose}
        </Submit>
      </Form>
    </Card>
  );
}

function Inbox() {
  const { messages, to } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = demoTexts[locale];
  return (
    <Card title={t.phone} aside={to !== null && <TextLink href="/demo">{t.all}</TextLink>}>
      {messages.length === 0 && <EmptyState illustration="documents" title={t.empty} />}
      <ul className="space-y-4">
        {messages.map((message) => (
          <li key={message.id}>
            <p className="text-sm text-quiet">
              <TextLink href={`/demo?to=${encodeURIComponent(message.to)}`}>{message.to.startsWith('+') ? formatPhone(message.to) : message.to}</TextLink>, {formatDateTime(locale, message.sentAt)}
            </p>
            <p className="mt-1 w-fit rounded-lg bg-accent-tint px-4 py-2.5 whitespace-pre-line">{message.text}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function People() {
  const { people } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = demoTexts[locale];
  const all = [...people.guardians.map((each) => ({ ...each, caveat: null })), ...people.others];
  return (
    <section className="mt-12" aria-labelledby="people">
      <SectionTitle id="people">{t.guardians}</SectionTitle>
      <Table
        caption={t.guardians}
        captionHidden
        rows={all}
        rowKey={({ iin }) => iin}
        columns={[
          { key: 'name', header: t.name, rowHeader: true, cell: ({ name, caveat }) => (caveat === null ? name : `${name} (${t.caveats[caveat]})`) },
          { key: 'phone', header: 'SMS', cell: ({ phone }) => formatPhone(phone) },
          { key: 'iin', header: t.key, cell: ({ iin }) => formatIin(iin) },
          {
            key: 'children',
            header: t.children,
            cell: ({ children }) => (
              <ul>
                {children.map((child) => (
                  <li key={child.iin}>
                    {child.name}, {formatDate(locale, child.birthDate)}, {formatIin(child.iin)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </section>
  );
}

function Staff() {
  const { people } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = demoTexts[locale];
  return (
    <section className="mt-12" aria-labelledby="staff">
      <SectionTitle id="staff">{t.staff}</SectionTitle>
      <Table
        caption={t.staff}
        captionHidden
        rows={people.staff}
        rowKey={({ login, role }) => `${login} ${role}`}
        columns={[
          { key: 'role', header: t.role, rowHeader: true, cell: ({ role }) => roleName(locale, role) },
          { key: 'name', header: t.name, cell: ({ name }) => name },
          { key: 'place', header: t.kindergarten, cell: ({ kindergarten }) => kindergarten ?? '' },
          { key: 'login', header: t.login, cell: ({ login }) => <code>{login}</code> },
          { key: 'password', header: t.password, cell: ({ password }) => <code>{password}</code> },
          { key: 'totp', header: t.totp, cell: ({ totpSecret }) => <code>{totpSecret}</code> },
        ]}
      />
    </section>
  );
}
