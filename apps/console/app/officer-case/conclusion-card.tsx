import { useState, type ReactNode } from 'react';
import { formatDate, formatDateTime } from '@balabaqsha/i18n';
import { officerCaseTexts } from '@balabaqsha/i18n/console/officer-case';
import { Button, Card, DefinitionRow, Definitions, linkClass, Tag, type Tone } from '@balabaqsha/ui';
import { DocumentViewer } from '../components/document-viewer.tsx';
import { useLocale } from '../page/page-data.ts';
import type { Case } from './case.ts';

type Conclusion = Case['conclusion'];

const TONES: Readonly<Record<Case['renewals'][number]['state'], Tone>> = { PENDING: 'waiting', CONFIRMED: 'done', REJECTED: 'refusal', REPLACED: 'neutral', LAPSED: 'neutral' };

/** The document that stands in the application. */
export function ConclusionCard({ conclusion }: { conclusion: Conclusion }) {
  return (
    <Card title={officerCaseTexts[useLocale()].conclusion}>
      <Facts conclusion={conclusion} />
    </Card>
  );
}

/** New documents that the guardian attached, the newest first (Q10). */
export function RenewalsCard({ renewals }: Pick<Case, 'renewals'>) {
  const locale = useLocale();
  const t = officerCaseTexts[locale];
  if (renewals.length === 0) return null;
  return (
    <Card title={t.renewals}>
      <ul className="divide-y divide-line">
        {renewals.map((renewal) => (
          <li key={renewal.id} className="py-4 first:pt-0 last:pb-0">
            <p className="mb-2">
              <Tag tone={TONES[renewal.state]}>{t.renewalStates[renewal.state]}</Tag>
            </p>
            <Facts conclusion={renewal}>
              <DefinitionRow label={t.attached}>{formatDateTime(locale, renewal.attachedAt)}</DefinitionRow>
              {renewal.decidedBy !== null && renewal.closedAt !== null && (
                <DefinitionRow label={t.decided}>
                  {renewal.decidedBy}, {formatDateTime(locale, renewal.closedAt)}
                </DefinitionRow>
              )}
              {renewal.reason !== null && <DefinitionRow label={t.why}>{renewal.reason[locale]}</DefinitionRow>}
            </Facts>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A document's data, and the document itself once it is asked for: each reading of it is audited (S5). */
function Facts({ conclusion: { number, issuedOn, validUntil, document }, children }: { conclusion: Conclusion; children?: ReactNode }) {
  const locale = useLocale();
  const t = officerCaseTexts[locale];
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Definitions>
        <DefinitionRow label={t.number}>{number}</DefinitionRow>
        <DefinitionRow label={t.issued}>{formatDate(locale, issuedOn)}</DefinitionRow>
        <DefinitionRow label={t.validUntil}>{formatDate(locale, validUntil)}</DefinitionRow>
        {children}
        <DefinitionRow label={t.file}>
          {document === null ? (
            t.erasedFile
          ) : (
            <a href={`/files/${document.fileId}?view=1`} target="_blank" rel="noreferrer" className={linkClass}>
              {document.fileName}
            </a>
          )}
        </DefinitionRow>
      </Definitions>
      {document !== null && (
        <p className="mt-3">
          <Button type="button" variant="secondary" size="small" icon="eye" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? t.hideFile : t.showFile}
            <span className="sr-only">: {document.fileName}</span>
          </Button>
        </p>
      )}
      {document !== null && isShown && (
        <div className="mt-3">
          <DocumentViewer {...document} />
        </div>
      )}
    </>
  );
}
