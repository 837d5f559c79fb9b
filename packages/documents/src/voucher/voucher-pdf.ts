import { encode } from 'uqr';
import type { LocalDate, Locale } from '@balabaqsha/domain';
import { Composer } from '../pdf/composer.ts';
import { makeSheet } from '../pdf/sheet.ts';
import { longDate } from '../words/dates.ts';
import { VOUCHER_WORDING } from './wording.ts';

/** Everything that stands on a voucher (V12). */
export interface VoucherContent {
  code: string;
  applicationNumber: number;
  childName: string;
  issuedOn: LocalDate;
  /** Last day on which the voucher can be used, as it stands when the file is made. */
  validUntil: LocalDate;
  /** Address of the public check page. It must hold the code and nothing personal. */
  checkUrl: string;
}

const QR_SIDE = 150;

/** Makes the voucher as a one-page PDF with a QR code that leads to its check page (V12). The same content gives the same bytes. */
export function voucherPdf(content: VoucherContent, locale: Locale): Promise<Uint8Array> {
  const words = VOUCHER_WORDING[locale];
  const title = words.title(content.code);
  return makeSheet({ title, locale, date: new Date(`${content.issuedOn}T00:00:00Z`) }, (sheet) => {
    const page = new Composer(sheet);
    page.title(title, words.subtitle);
    page.facts(words.about, [
      [words.fields.child, content.childName],
      [words.fields.application, String(content.applicationNumber)],
      [words.fields.issuedOn, longDate(content.issuedOn, locale)],
      [words.fields.validUntil, longDate(content.validUntil, locale)],
    ]);
    page.paragraph(words.purpose);
    page.code(encode(content.checkUrl, { ecc: 'M', border: 0 }).data, QR_SIDE, words.qr);
    page.note(words.check);
    page.note(content.checkUrl);
  });
}
