import { heightLeft, INK, LINE, MUTED, widthOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const BODY = 10;
const LINE_GAP = 2;
const LABEL_WIDTH = 130;
const NUMBER_WIDTH = 30;
/** A heading never stands at the foot of a page without some text below it. */
const ROOM_AFTER_HEADING = 60;

export interface SignatureSide {
  side: string;
  lines: readonly string[];
  key: string;
}

/** Draws the blocks that documents consist of, one under another, each tagged for screen readers. */
export class Composer {
  readonly #sheet: Sheet;
  readonly #root: PDFKit.PDFStructureElement;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#root = sheet.struct('Document');
    sheet.addStructure(this.#root);
  }

  /** The document's name, and what it is about. */
  title(title: string, subtitle: string): void {
    this.#tagged('H1', (sheet) => {
      sheet.font('strong').fontSize(18).fillColor(INK).text(title, { align: 'center' });
      sheet.moveDown(0.1).fontSize(12).text(subtitle, { align: 'center' });
    });
    this.#sheet.moveDown(0.6);
  }

  /** A line beside the matter. */
  note(text: string): void {
    this.#tagged('P', (sheet) => sheet.font('regular').fontSize(BODY).fillColor(MUTED).text(text, { align: 'center' }));
    this.#sheet.moveDown(0.6);
  }

  paragraph(text: string): void {
    this.#tagged('P', (sheet) => this.#body().text(text, sheet.page.margins.left, sheet.y, { width: widthOf(sheet), lineGap: LINE_GAP }));
    this.#sheet.moveDown(0.35);
  }

  heading(text: string): void {
    this.#room(ROOM_AFTER_HEADING);
    this.#sheet.moveDown(0.5);
    this.#tagged('H2', (sheet) => sheet.font('strong').fontSize(11.5).fillColor(INK).text(text, sheet.page.margins.left, sheet.y, { width: widthOf(sheet) }));
    this.#sheet.moveDown(0.3);
  }

  /** A numbered clause, its text hanging beside the number. */
  clause(number: string, text: string): void {
    const width = widthOf(this.#sheet) - NUMBER_WIDTH;
    this.#room(this.#body().heightOfString(text, { width, lineGap: LINE_GAP }));
    this.#tagged('P', (sheet) => {
      const { left } = sheet.page.margins;
      const top = sheet.y;
      this.#body().fillColor(MUTED).text(number, left, top, { width: NUMBER_WIDTH, lineBreak: false });
      this.#body().text(text, left + NUMBER_WIDTH, top, { width, lineGap: LINE_GAP });
    });
    this.#sheet.moveDown(0.25);
  }

  list(items: readonly string[]): void {
    for (const item of items) this.clause('—', item);
  }

  /** Names and their values under a common name, in two columns. Values break over lines as long as they need to. */
  facts(name: string, rows: readonly (readonly [label: string, value: string])[]): void {
    const width = widthOf(this.#sheet) - LABEL_WIDTH;
    const heights = rows.map(([, value]) => this.#body().heightOfString(value, { width, lineGap: LINE_GAP }));
    this.#room(20 + heights.reduce((sum, height) => sum + height + 3, 0));
    this.#tagged('H3', (sheet) => sheet.font('strong').fontSize(BODY).fillColor(INK).text(name, sheet.page.margins.left, sheet.y, { width: widthOf(sheet) }));
    this.#rule();
    for (const [label, value] of rows) {
      this.#tagged('P', (sheet) => {
        const { left } = sheet.page.margins;
        const top = sheet.y;
        this.#body().fillColor(MUTED).text(label, left, top, { width: LABEL_WIDTH - 8, lineGap: LINE_GAP });
        const below = sheet.y;
        this.#body().text(value, left + LABEL_WIDTH, top, { width, lineGap: LINE_GAP });
        sheet.y = Math.max(sheet.y, below) + 1;
      });
    }
    this.#sheet.moveDown(0.5);
  }

  /**
   * A square code in the middle of the line, drawn as squares: sharp at any size.
   * @param modules rows of the code, `true` = dark
   * @param side its side, in points
   * @param alt what it is, for those who can't see it
   */
  code(modules: readonly (readonly boolean[])[], side: number, alt: string): void {
    this.#room(side + 20);
    const step = side / modules.length;
    const sheet = this.#sheet;
    const left = sheet.page.margins.left + (widthOf(sheet) - side) / 2;
    const top = sheet.y + 10;
    const draw = (): void => {
      modules.forEach((row, y) => row.forEach((dark, x) => dark && sheet.rect(left + x * step, top + y * step, step, step)));
      sheet.fillColor('#000000').fill();
    };
    this.#root.add(sheet.struct('Figure', { alt }, draw));
    sheet.x = sheet.page.margins.left;
    sheet.y = top + side + 14;
  }

  /** Both sides' signatures side by side, never torn apart by the end of a page, their heading with them. */
  signatureBlock(heading: string, sides: readonly [SignatureSide, SignatureSide]): void {
    const gap = 18;
    const padding = 10;
    const width = (widthOf(this.#sheet) - gap) / 2;
    const texts = sides.map(({ lines, key }) => ({ lines: lines.filter((line) => line !== '').join('\n'), key }));
    const inner = width - 2 * padding;
    const height = Math.max(...texts.map(({ lines, key }) => 26 + this.#height(lines, inner, BODY) + this.#height(key, inner, 8.5) + 2 * padding));
    this.#room(height + 40);
    this.heading(heading);
    const top = this.#sheet.y + 4;
    sides.forEach((side, index) => {
      const text = texts[index];
      const left = this.#sheet.page.margins.left + index * (width + gap);
      this.#artifact((sheet) => sheet.roundedRect(left, top, width, height, 4).lineWidth(0.8).strokeColor(LINE).stroke());
      this.#tagged('P', (sheet) => {
        sheet.font('strong').fontSize(BODY).fillColor(INK).text(side.side, left + padding, top + padding, { width: inner });
        sheet.moveDown(0.3);
        this.#body().text(text?.lines ?? '', { width: inner, lineGap: LINE_GAP });
        sheet.moveDown(0.5).font('regular').fontSize(8.5).fillColor(MUTED).text(side.key, { width: inner });
      });
    });
    this.#sheet.y = top + height;
  }

  #body(): Sheet {
    return this.#sheet.font('regular').fontSize(BODY).fillColor(INK);
  }

  #height(text: string, width: number, size: number): number {
    return this.#sheet.font('regular').fontSize(size).heightOfString(text, { width, lineGap: LINE_GAP });
  }

  #rule(): void {
    this.#artifact((sheet) => {
      const { left } = sheet.page.margins;
      sheet.moveTo(left, sheet.y + 1).lineTo(left + widthOf(sheet), sheet.y + 1).lineWidth(0.5).strokeColor(LINE).stroke();
    });
    this.#sheet.y += 5;
  }

  /** Starts a new page unless the height is left on this one. What is taller than a page flows on by itself. */
  #room(height: number): void {
    const { page } = this.#sheet;
    const whole = page.height - page.margins.top - page.margins.bottom;
    if (height > heightLeft(this.#sheet) && height < whole) this.#sheet.addPage();
  }

  #tagged(tag: string, draw: (sheet: Sheet) => unknown): void {
    const sheet = this.#sheet;
    this.#root.add(sheet.struct(tag, {}, () => void draw(sheet)));
  }

  /** Lines and boxes, which a screen reader passes over. */
  #artifact(draw: (sheet: Sheet) => unknown): void {
    this.#sheet.markContent('Artifact', { type: 'Layout' });
    draw(this.#sheet);
    this.#sheet.endMarkedContent();
  }
}
