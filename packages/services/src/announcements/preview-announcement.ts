import type { ReadTx } from '@balabaqsha/db';
import { guardian, pushSubscription } from '@balabaqsha/db/schema';
import { ANNOUNCED_ALONE, LOCALES, smsSegments, type ApplicationFilter, type CityId, type Locale } from '@balabaqsha/domain';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { announcementDraft, announcementPreview } from '../contract/announcement.ts';
import type { Deps } from '../deps.ts';
import { audienceOf } from './audience.ts';
import { noticeParams, trilingualOf } from './words.ts';

/**
 * Whom an announcement would reach at this moment and what its SMS would cost, without sending anything.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function previewAnnouncement(deps: Deps, actor: Actor, input: z.output<typeof announcementDraft>): Promise<z.output<typeof announcementPreview>> {
  const { cityId } = officerCalling(actor, 'staff.announcements.preview');
  const reached = await deps.db.read((tx) => loadReach(tx, cityId, input.filter));
  const params = noticeParams(trilingualOf(input));
  const byLanguage = LOCALES.map((language) => {
    const { text } = deps.texts.render('ANNOUNCEMENT', 'SMS', language, params);
    return { language, text, segments: smsSegments(text), guardians: reached.find((each) => each.locale === language)?.guardians ?? 0 };
  });
  const total = (of: 'guardians' | 'withEmail' | 'withPush'): number => reached.reduce((sum, each) => sum + each[of], 0);
  return {
    guardians: total('guardians'),
    byLanguage,
    segments: input.sms ? byLanguage.reduce((sum, { guardians, segments }) => sum + guardians * segments, 0) : 0,
    withEmail: input.email ? total('withEmail') : 0,
    withPush: input.push ? total('withPush') : 0,
    needsApproval: total('guardians') > ANNOUNCED_ALONE,
  };
}

interface Reach {
  locale: Locale;
  guardians: number;
  withEmail: number;
  withPush: number;
}

/** The audience by language, and how many of it can be reached besides by e-mail and push. */
async function loadReach(tx: ReadTx, cityId: CityId, filter: ApplicationFilter | null): Promise<Reach[]> {
  const rows = await tx.execute<{ locale: Locale; guardians: number; with_email: number; with_push: number }>(sql`
    select reached.locale, count(*)::int as guardians,
      (count(*) filter (where reached.email_messages and reached.email is not null))::int as with_email,
      (count(*) filter (where exists (select from ${pushSubscription} as device where device.guardian_id = reached.id)))::int as with_push
    from ${audienceOf(cityId, filter)} join ${guardian} as reached on reached.id = audience.guardian_id
    group by reached.locale`);
  return rows.map(({ locale, guardians, with_email: withEmail, with_push: withPush }) => ({ locale, guardians, withEmail, withPush }));
}

/** How many guardians an announcement would reach at this moment. */
export async function countAudience(tx: ReadTx, cityId: CityId, filter: ApplicationFilter | null): Promise<number> {
  const [row] = await tx.execute<{ guardians: number }>(sql`select count(*)::int as guardians from ${audienceOf(cityId, filter)}`);
  return row?.guardians ?? 0;
}
