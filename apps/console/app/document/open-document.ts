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

/**
 * Loads and opens a document. What reads it comes only now: a PDF's reader is heavy.
 * @param address of the file on the console itself
 * @throws DocumentProblem where it can't be shown
 */
export async function openDocument(address: string, type: string, signal: AbortSignal): Promise<OpenDocument> {
  const bytes = await load(address, signal);
  if (type === 'application/pdf') return (await import('./pdf-document.ts')).openPdf(bytes);
  return (await import('./picture-document.ts')).openPicture(bytes, type);
}

async function load(address: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(address, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return null;
  });
  if (response?.ok !== true) throw new DocumentProblem('UNREACHED');
  return response.arrayBuffer();
}
