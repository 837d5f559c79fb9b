import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { announcementsTexts } from '@balabaqsha/i18n/console/announcements';
import { ButtonRow, Card } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';

/** What can be done about an announcement: agree to it as the second person, take it back, stop it half-way. */
export function AnnouncementDeeds({ announcement: { state, reachesNow, may } }: { announcement: RouterOutputs['staff']['announcements']['page'] }) {
  const t = announcementsTexts[useLocale()];
  if (state !== 'PENDING' && !may.stop) return null;
  return (
    <Card className="border-accent">
      {reachesNow !== null && <p>{t.reachesNow(reachesNow)}</p>}
      {state === 'PENDING' && !may.decide && <p className="mt-2 font-medium">{t.otherDecides}</p>}
      {may.stop && <p>{t.stopNote}</p>}
      <Form method="post" className="mt-4">
        <ButtonRow>
          {may.decide && (
            <>
              <Submit name="intent" value="approved">
                {t.approve}
              </Submit>
              <Submit name="intent" value="refused" variant="secondary">
                {t.refuse}
              </Submit>
            </>
          )}
          {may.takeBack && (
            <Submit name="intent" value="back" variant="secondary">
              {t.takeBack}
            </Submit>
          )}
          {may.stop && (
            <Submit name="intent" value="stopped" variant="danger">
              {t.stop}
            </Submit>
          )}
        </ButtonRow>
      </Form>
    </Card>
  );
}
