import type { Trilingual } from '@balabaqsha/db/schema';

/** The words of a form's three fields. */
export function trilingualOf({ textRu, textKk, textEn }: { textRu: string; textKk: string; textEn: string }): Trilingual {
  return { ru: textRu, kk: textKk, en: textEn };
}

/** What a notification keeps of an announcement (`NotificationParams`). */
export function noticeParams({ ru, kk, en }: Trilingual): Record<'textRu' | 'textKk' | 'textEn', string> {
  return { textRu: ru, textKk: kk, textEn: en };
}
