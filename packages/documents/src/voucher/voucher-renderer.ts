import { encode } from 'uqr';
import type { Locale } from '@balabaqsha/domain';
import type { VoucherContent, VoucherRenderer } from '@balabaqsha/services/ports';
import { Composer } from '../pdf/composer.ts';
import { makeSheet } from '../pdf/sheet.ts';
import { longDate } from '../words/dates.ts';
import { VOUCHER_WORDING } from './wording.ts';

const QR_SIDE = 150;

/** Makes the voucher as a one-page PDF with a QR code that leads to its check page (V12). The same content gives the same bytes. */
export function voucherRenderer(): VoucherRenderer {
  return { render: drawVoucher };
}

function drawVoucher(content: VoucherContent, locale: Locale): Promise<Uint8Array> {
  const words = VOUCHER_WORDING[locale];
  const title = words.title(content.code);
  const { fields } = words;
  return makeSheet({ title, locale, date: new Date(`${content.issuedOn}T00:00:00Z`) }, (sheet) => {
    const page = new Composer(sheet);
    page.title(title, words.subtitle);
    page.facts(words.about, [
      [fields.child, content.childName],
      [fields.application, String(content.applicationNumber)],
      [fields.issuedOn, longDate(content.issuedOn, locale)],
      ...(content.validUntil === null ? [] : [[fields.validUntil, longDate(content.validUntil, locale)] as const]),
    ]);
    page.paragraph(words.purpose);
    page.code(encode(content.checkUrl, { ecc: 'M', border: 0 }).data, QR_SIDE, words.qr);
    page.note(words.check);
    page.note(content.checkUrl);
  });
}
