import { getDocument, GlobalWorkerOptions, PasswordException, RenderingCancelledException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { DocumentProblem, scaleOf, type OpenDocument } from './shown-document.ts';

GlobalWorkerOptions.workerSrc = worker;

/** Where the console keeps what some PDFs need beside themselves: fonts that they only name, tables of characters, decoders. */
const BESIDE = '/pdf';

/**
 * A PDF. It is read in a worker of the console's own; its scripts are never run, its forms, links and attachments never shown.
 * @throws DocumentProblem LOCKED where it asks for a password, BROKEN where it is no PDF
 */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenDocument> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    enableXfa: false,
    // The page's policy compiles nothing at run time.
    useWasm: false,
    cMapUrl: `${BESIDE}/cmaps/`,
    standardFontDataUrl: `${BESIDE}/standard_fonts/`,
    wasmUrl: `${BESIDE}/wasm/`,
    iccUrl: `${BESIDE}/iccs/`,
  });
  const pdf = await task.promise.catch((error: unknown) => {
    void task.destroy();
    throw new DocumentProblem(error instanceof PasswordException ? 'LOCKED' : 'BROKEN');
  });
  return {
    pages: pdf.numPages,
    async draw(number, canvas, drawing) {
      const page = await pdf.getPage(number).catch(() => Promise.reject(new DocumentProblem('BROKEN')));
      const rotation = (page.rotate + drawing.turns * 90) % 360;
      const full = page.getViewport({ scale: 1, rotation });
      const viewport = page.getViewport({ scale: scaleOf(full.width, full.height, drawing), rotation });
      canvas.width = Math.max(1, Math.round(viewport.width));
      canvas.height = Math.max(1, Math.round(viewport.height));
      const rendering = page.render({ canvas, viewport });
      drawing.signal.addEventListener('abort', () => rendering.cancel(), { once: true });
      await rendering.promise.catch((error: unknown) => {
        if (!(error instanceof RenderingCancelledException)) throw new DocumentProblem('BROKEN');
      });
    },
    async text(number) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(' ').trim();
    },
    close: () => void task.destroy(),
  };
}
