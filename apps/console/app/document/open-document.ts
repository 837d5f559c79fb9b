import { DocumentProblem, type OpenDocument } from './shown-document.ts';

/**
 * Loads and opens a document. What reads it comes only now: a PDF's reader is heavy.
 * @param address of the file on the console itself
 * @param type of the file as it was sent: a telephone's photo comes as a JPEG
 * @throws DocumentProblem where it can't be shown
 */
export async function openDocument(address: string, type: string, signal: AbortSignal): Promise<OpenDocument> {
  const bytes = await load(address, signal);
  if (type === 'application/pdf') return (await import('./pdf-document.ts')).openPdf(bytes);
  return (await import('./picture-document.ts')).openPicture(bytes, type === 'image/heic' ? 'image/jpeg' : type);
}

async function load(address: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(address, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return null;
  });
  if (response?.ok !== true) throw new DocumentProblem('UNREACHED');
  return response.arrayBuffer();
}
