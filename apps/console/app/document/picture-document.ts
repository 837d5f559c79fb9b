import { DocumentProblem, scaleOf, type OpenDocument } from './shown-document.ts';

/** A photograph or a scan as a document of one page. @throws DocumentProblem BROKEN */
export async function openPicture(bytes: ArrayBuffer, type: string): Promise<OpenDocument> {
  const picture = await createImageBitmap(new Blob([bytes], { type })).catch(() => Promise.reject(new DocumentProblem('BROKEN')));
  return {
    pages: 1,
    async draw(_page, canvas, drawing) {
      const upright = drawing.turns % 2 === 0;
      const [width, height] = upright ? [picture.width, picture.height] : [picture.height, picture.width];
      const scale = scaleOf(width, height, drawing);
      canvas.width = Math.max(1, Math.round(width * scale));
      canvas.height = Math.max(1, Math.round(height * scale));
      const context = canvas.getContext('2d');
      if (context === null) throw new DocumentProblem('BROKEN');
      context.translate(canvas.width / 2, canvas.height / 2);
      context.rotate((drawing.turns * Math.PI) / 2);
      context.scale(scale, scale);
      context.drawImage(picture, -picture.width / 2, -picture.height / 2);
    },
    text: () => Promise.resolve(''),
    close: () => picture.close(),
  };
}
