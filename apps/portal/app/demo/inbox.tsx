import { Form } from '@remix-run/react';
import { formatDateTime, formatPhone } from '@balabaqsha/i18n';
import { demoTexts } from '@balabaqsha/i18n/portal/demo';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { Button, Card, SelectField } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';

export interface DemoMessage {
  id: string;
  /** E.164 or an e-mail address. */
  to: string;
  text: string;
  sentAt: Date;
}

/** What the demo gateways took, as the phones and mailboxes show it; newest first. */
export function Inbox({ messages, to, phones }: { messages: readonly DemoMessage[]; to: string | null; phones: readonly string[] }) {
  const locale = useLocale();
  const t = demoTexts[locale];
  const receivers = [...new Set([...(to === null ? [] : [to]), ...messages.map((message) => message.to), ...phones])];
  return (
    <Card title={t.phone} id="inbox">
      <Form method="get" action="/demo" className="mb-6 flex flex-col gap-3 sm:flex-row sm:items-end" key={to}>
        <SelectField name="to" label={t.filter} placeholder={t.all} defaultValue={to ?? ''} options={receivers.map((value) => ({ value, label: receiverName(value) }))} />
        <Button variant="secondary">{layoutTexts[locale].show}</Button>
      </Form>
      {messages.length === 0 && <p className="text-quiet">{t.empty}</p>}
      <ul className="max-h-180 space-y-5 overflow-y-auto" tabIndex={0} aria-label={t.phone}>
        {messages.map((message) => (
          <li key={message.id}>
            <p className="text-sm text-quiet">
              {receiverName(message.to)}, {formatDateTime(locale, message.sentAt)}
            </p>
            <p className="mt-1.5 w-fit max-w-full rounded-lg bg-accent-tint px-4 py-2.5 break-words whitespace-pre-line">{message.text}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const receiverName = (to: string): string => (to.startsWith('+') ? formatPhone(to) : to);
