import { formatDateTime } from '@balabaqsha/i18n';
import { appealTexts } from '@balabaqsha/i18n/portal/appeal';
import { Disclosure, Notice, TextLink, type NoticeKind } from '@balabaqsha/ui';
import type { ApplicationCard } from '../application/stations.ts';
import { useLocale } from '../page/locale-context.ts';

type Appeal = NonNullable<ApplicationCard['appeal']>;

const KINDS: Readonly<Record<Appeal['state'], NoticeKind>> = { PENDING: 'info', UPHELD: 'success', REFUSED: 'danger', LAPSED: 'info' };

/** How it stands with an appeal: that it is being looked at, or what was decided, by whom and why (V13). */
export function AppealNotice({ appeal }: { appeal: Appeal | null }) {
  const locale = useLocale();
  const t = appealTexts[locale];
  if (appeal === null || appeal.state === 'LAPSED') return null;
  return (
    <Notice kind={KINDS[appeal.state]} title={t.states[appeal.state]}>
      {appeal.state === 'PENDING' && <p>{t.pending(formatDateTime(locale, appeal.sentAt))}</p>}
      {appeal.decision !== null && (
        <>
          <p>{t.decidedBy(appeal.decision.employee)}</p>
          <p>
            {t.reason}: {appeal.decision.answer}
          </p>
        </>
      )}
      <div className="mt-2">
        <Disclosure summary={t.yours}>
          <p className="break-words whitespace-pre-line">{appeal.text}</p>
          {appeal.file && (
            <p className="mt-2">
              <TextLink href={`/files/${appeal.file.id}`}>{appeal.file.name}</TextLink>
            </p>
          )}
        </Disclosure>
      </div>
    </Notice>
  );
}
