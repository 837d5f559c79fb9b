import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Locale } from '@balabaqsha/domain';

const require = createRequire(import.meta.url);

/** Onest holds every letter of Kazakh, Russian and English; the standard fonts of PDF hold no Cyrillic at all. */
const REGULAR = require.resolve('@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf');
const STRONG = require.resolve('@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf');

const MILLIMETRE = 72 / 25.4;
export const INK = '#16202a';
export const MUTED = '#5a6672';
export const LINE = '#c9d1d8';

const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { ru: 'ru-KZ', kk: 'kk-KZ', en: 'en' };

export type Sheet = PDFKit.PDFDocument;

export interface SheetOptions {
  title: string;
  locale: Locale;
  /** Stands in the file as its date: the same content must give the same bytes, so it is never the present moment. */
  date: Date;
}

/** Width between the margins, in points. */
export function widthOf(sheet: Sheet): number {
  return sheet.page.width - sheet.page.margins.left - sheet.page.margins.right;
}

/** Height that is left on the page, in points. */
export function heightLeft(sheet: Sheet): number {
  return sheet.page.height - sheet.page.margins.bottom - sheet.y;
}

/**
 * An A4 document, tagged for screen readers, with both fonts. Its bytes depend on nothing but what is drawn and the
 * options.
 * @param draw draws the pages
 * @param footer words for the foot of each page, both numbers counted from 1
 */
export async function makeSheet(options: SheetOptions, draw: (sheet: Sheet) => void, footer?: (page: number, pages: number) => string): Promise<Uint8Array> {
  const sheet = new PDFDocument({
    size: 'A4',
    margins: { top: 18 * MILLIMETRE, bottom: 20 * MILLIMETRE, left: 22 * MILLIMETRE, right: 18 * MILLIMETRE },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: LANGUAGE_TAGS[options.locale],
    info: { Title: options.title, Creator: 'Balabaqsha', Producer: 'Balabaqsha', CreationDate: options.date, ModDate: options.date },
  });
  const bytes = collect(sheet);
  sheet.registerFont('regular', REGULAR);
  sheet.registerFont('strong', STRONG);
  sheet.font('regular').fontSize(10).fillColor(INK);
  draw(sheet);
  if (footer !== undefined) drawFooters(sheet, footer);
  sheet.end();
  return bytes;
}

function drawFooters(sheet: Sheet, footer: (page: number, pages: number) => string): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    sheet.switchToPage(start + index);
    const { margins, height } = sheet.page;
    // The foot lies in the margin, where text would otherwise start a new page.
    const bottom = margins.bottom;
    margins.bottom = 0;
    sheet.markContent('Artifact', { type: 'Pagination' });
    sheet.font('regular').fontSize(8).fillColor(MUTED).text(footer(index + 1, count), margins.left, height - bottom + 18, { width: widthOf(sheet), align: 'right', lineBreak: false });
    sheet.endMarkedContent();
    margins.bottom = bottom;
  }
}

function collect(sheet: Sheet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    sheet.on('error', reject);
  });
}
