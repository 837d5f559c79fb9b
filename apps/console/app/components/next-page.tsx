import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { ButtonLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** The way through a long list: onward, and back to its start. @param next address of the next page, `null` at the end */
export function NextPage({ next, first }: { next: string | null; first: string | null }) {
  const t = layoutTexts[useLocale()];
  if (next === null && first === null) return null;
  return (
    <p className="mt-4 flex flex-wrap gap-3">
      {next !== null && (
        <ButtonLink href={next} variant="secondary" size="small">
          {t.next}
        </ButtonLink>
      )}
      {first !== null && (
        <ButtonLink href={first} variant="quiet" size="small">
          {t.first}
        </ButtonLink>
      )}
    </p>
  );
}
