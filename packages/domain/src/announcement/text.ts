import type { ErrorCode } from '../codes/error-codes.ts';

/** Letters of an announcement in one language: up to eight parts of an SMS. */
export const ANNOUNCEMENT_LENGTH = 500;

/** Up to so many guardians an officer writes to alone; for more a second person has to agree. */
export const ANNOUNCED_ALONE = 20;

/** Twelve digits, also with the spaces and dashes that people put between them; of more digits in a row any twelve. */
const IIN = /\d{12}|(?<![\d+])\d(?:[ \u00a0-]?\d){11}(?!\d)/;

/** How words begin that tell of somebody's health, in three languages. A word that only has them inside is none of them. */
const HEALTH = [
  'диагноз', 'аутизм', 'аутист', 'аутич', 'дцп', 'церебральн', 'умственн', 'психич', 'эпилеп', 'туберкул', 'слабовид', 'слабослыш', 'глух', 'слеп', 'инвалид', 'синдром',
  'церебралды', 'ақыл-ой', 'психика', 'зағип', 'саңырау', 'керең', 'мүгедек',
  'diagnos', 'autis', 'cerebral', 'intellectual', 'mental', 'epilep', 'tubercul', 'blind', 'deaf', 'disab', 'syndrome',
];
const AILMENT = new RegExp(`(?<!\\p{L})(?:${HEALTH.join('|')})`, 'iu');

/** What an announcement may not say: it travels by SMS and e-mail, where anybody may read it (N3). `undefined` where it may be sent. */
export function announcementProblem(text: string): Extract<ErrorCode, 'ANNOUNCEMENT_IIN' | 'ANNOUNCEMENT_HEALTH'> | undefined {
  if (IIN.test(text)) return 'ANNOUNCEMENT_IIN';
  return AILMENT.test(text) ? 'ANNOUNCEMENT_HEALTH' : undefined;
}
