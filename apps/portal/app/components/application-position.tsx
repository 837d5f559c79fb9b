import { formatNumber } from '@balabaqsha/i18n';
import { applicationsTexts } from '@balabaqsha/i18n/portal/applications';
import { positionWords } from '@balabaqsha/i18n/portal/position-words';
import { Card, PositionNumber, TextLink } from '@balabaqsha/ui';
import { confirmedAtPosition } from '../application/confirmed-at-position.ts';
import type { ApplicationCard } from '../application/stations.ts';
import { useLocale } from '../page/locale-context.ts';

/** The place in the queue, where it began, and the way to why it changed (Q6). Nothing while the application does not wait. */
export function ApplicationPosition({ card }: { card: ApplicationCard }) {
  const locale = useLocale();
  const t = applicationsTexts[locale];
  const words = positionWords[locale];
  if (card.position === null) return null;
  const first = confirmedAtPosition(card.history);
  return (
    <Card>
      <PositionNumber
        label={t.position}
        position={formatNumber(locale, card.position.position)}
        of={t.of(card.position.of)}
        changes={
          <>
            {first !== null && first !== card.position.position && <p className="mb-1">{words.atConfirmation(formatNumber(locale, first))}</p>}
            <p>
              <TextLink href={`/applications/${card.number}/position`}>{words.title}</TextLink>
            </p>
          </>
        }
      />
    </Card>
  );
}
