import { workplaceTexts } from '@balabaqsha/i18n/console/workplace';
import { Button, Notice } from '@balabaqsha/ui';
import { useLocale, usePageData } from '../page/page-data.ts';
import { loadAnew } from './load-anew.ts';

/** Tells that another place was chosen in another tab, while a form of this page still holds what was typed for the one before (S1). */
export function WorkplaceNotice({ chosen }: { chosen: string | null }) {
  const locale = useLocale();
  const t = workplaceTexts[locale];
  const me = usePageData()?.me;
  const nameOf = (place: string | null): string | undefined => me?.workplaces.find(({ id }) => id === place)?.name[locale];
  const names = [nameOf(chosen), nameOf(me?.workplaceId ?? null)] as const;
  return (
    <div role="status" className="print:hidden">
      {chosen !== null && (
        <div className="mb-6 max-w-(--container-text)">
          <Notice
            kind="warning"
            title={t.moved}
            actions={
              <Button type="button" variant="secondary" size="small" onClick={loadAnew}>
                {t.reload}
              </Button>
            }
          >
            {names[0] !== undefined && names[1] !== undefined && <p>{t.movedFrom(names[0], names[1])}</p>}
            <p>{t.typed}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}
