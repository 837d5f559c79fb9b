import { formatNumber } from '@balabaqsha/i18n';
import { messageKindText } from '@balabaqsha/i18n/console/message-kinds';
import { officerCaseTexts } from '@balabaqsha/i18n/console/officer-case';
import { operationTexts } from '@balabaqsha/i18n/console/operations';
import { Card, Tag, type Tone } from '@balabaqsha/ui';
import { Instant } from '../components/instant.tsx';
import { useLocale } from '../page/page-data.ts';
import type { Case } from './case.ts';

type Message = Case['messages'][number];

const TONES: Readonly<Record<Message['state'], Tone>> = { PENDING: 'waiting', SENT: 'done', FAILED: 'refusal' };

/** What was sent about the application by SMS, e-mail and push, and whether it arrived at the gateway (N2). */
export function MessagesCard({ messages }: Pick<Case, 'messages'>) {
  const t = officerCaseTexts[useLocale()];
  return (
    <Card title={t.messages}>
      {messages.length === 0 && <p className="text-quiet">{t.noMessages}</p>}
      <ul className="divide-y divide-line">
        {messages.map((message) => (
          <li key={message.id} className="py-3 first:pt-0 last:pb-0">
            <One message={message} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function One({ message: { channel, kind, state, attempts, lastError, createdAt, sentAt } }: { message: Message }) {
  const locale = useLocale();
  const t = officerCaseTexts[locale];
  const words = operationTexts[locale].deliveries;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <span className="min-w-0 font-medium">{messageKindText(locale, kind)}</span>
        <Tag tone={TONES[state]}>{words.states[state]}</Tag>
      </div>
      <p className="text-sm text-quiet">
        {words.channels[channel]}, <Instant at={sentAt ?? createdAt} />
        {attempts > 1 && `, ${t.attempts(formatNumber(locale, attempts))}`}
      </p>
      {lastError !== null && <p className="text-sm text-refusal">{t.error(lastError)}</p>}
    </>
  );
}
