import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { formatDateTime } from '@balabaqsha/i18n';
import { supportTexts } from '@balabaqsha/i18n/console/support';
import { Card, Tag, type Tone } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Answer = RouterOutputs['staff']['support']['case']['answers'][number];

const TONES: Readonly<Record<NonNullable<Answer['state']>, Tone>> = { PENDING: 'waiting', SENT: 'done', FAILED: 'refusal' };

/** What was answered, by whom, and what became of each answer (N2). @param language of the answers */
export function Answers({ answers, language }: { answers: readonly Answer[]; language: Locale }) {
  const locale = useLocale();
  const t = supportTexts[locale];
  if (answers.length === 0) return null;
  return (
    <Card title={t.answers}>
      <ul className="space-y-4">
        {answers.map(({ id, text, by, at, state }) => (
          <li key={id}>
            <p className="break-words whitespace-pre-line" lang={language}>
              {text}
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-quiet">
              {t.answeredBy(by, formatDateTime(locale, at))}
              {state !== null && <Tag tone={TONES[state]}>{t.states[state]}</Tag>}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
