/** Why a document can't be shown. */
export type DocumentProblemKind = 'LOCKED' | 'BROKEN' | 'UNREACHED';

export class DocumentProblem extends Error {
  readonly kind: DocumentProblemKind;

  constructor(kind: DocumentProblemKind) {
    super(kind);
    this.kind = kind;
  }
}

/** How a page is drawn. */
export interface Drawing {
  /** Width in pixels of the screen that the page has at its full width. */
  width: number;
  /** 1 = full width. */
  zoom: number;
  /** Quarters of a turn, clockwise. */
  turns: number;
  signal: AbortSignal;
}

/** A document whose pages can be drawn. Pages count from 1. */
export interface OpenDocument {
  pages: number;
  /** Draws a page into the canvas, whose size becomes the page's. Nothing of the document gets into the page but pixels. */
  draw(page: number, canvas: HTMLCanvasElement, drawing: Drawing): Promise<void>;
  /** The page's words; empty where it is a picture alone. */
  text(page: number): Promise<string>;
  close(): void;
}

/** Canvases beyond this many pixels fail on weak machines. */
export const MOST_PIXELS = 16_000_000;

/** Pixels of the canvas for one of the page, so that it has the wished width and is not too big to be drawn. */
export function scaleOf(width: number, height: number, { width: wished, zoom }: Pick<Drawing, 'width' | 'zoom'>): number {
  return Math.min((wished * zoom) / width, Math.sqrt(MOST_PIXELS / (width * height)));
}
