import type { ContractDocument } from '@balabaqsha/domain';
import { documentName } from '@balabaqsha/i18n';
import { documentGapTexts } from '@balabaqsha/i18n/console/document-gaps';
import { Tag } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

interface DocumentGapsProps {
  missing: readonly ContractDocument[];
  expired: readonly ContractDocument[];
}

/** What of a child's documents is missing or past its day, by name (E3, Q10); nothing where all is there. */
export function DocumentGaps({ missing, expired }: DocumentGapsProps) {
  const locale = useLocale();
  const t = documentGapTexts[locale];
  return (['missing', 'expired'] as const).map((gap) => {
    const documents = { missing, expired }[gap];
    if (documents.length === 0) return null;
    return (
      <span key={gap} className="mt-1 block text-sm font-normal">
        <Tag tone={gap === 'missing' ? 'deadline' : 'refusal'}>{t[gap](documents.length)}</Tag>{' '}
        <span className="text-quiet">{documents.map((document) => documentName(locale, document)).join('; ')}</span>
      </span>
    );
  });
}
