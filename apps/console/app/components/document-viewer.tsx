import { lazy, Suspense, useEffect, useState } from 'react';
import { documentViewerTexts } from '@balabaqsha/i18n/console/document-viewer';
import { reviewTexts } from '@balabaqsha/i18n/console/review';
import { Icon, linkClass } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

const DocumentPages = lazy(async () => ({ default: (await import('../document/document-pages.tsx')).DocumentPages }));

const SHOWN: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/heic']);

/** A document beside the data that it proves: pictures and PDFs are shown in place, anything else is offered for download (D3). */
export function DocumentViewer({ fileId, fileName, fileType }: { fileId: string; fileName: string; fileType: string }) {
  const locale = useLocale();
  const t = reviewTexts[locale];
  const address = `/files/${fileId}?view=1`;
  const isShown = SHOWN.has(fileType);
  // Pages are drawn by the browser alone; until it has begun there is nothing to draw them on.
  const [begun, setBegun] = useState(false);
  useEffect(() => setBegun(true), []);
  const opening = <p className="p-4 text-quiet">{documentViewerTexts[locale].opening}</p>;
  return (
    <section className="card flex flex-col overflow-hidden lg:sticky lg:top-4" aria-label={t.document}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 text-sm">
        <span className="flex min-w-0 items-center gap-2 font-semibold break-all">
          <Icon name="document" size="size-5" className="text-quiet" />
          {fileName}
        </span>
        <span className="flex flex-wrap gap-x-4">
          {isShown && (
            <a href={address} target="_blank" rel="noreferrer" className={linkClass}>
              {t.openDocument}
            </a>
          )}
          <a href={`/files/${fileId}`} className={linkClass}>
            {t.download}
          </a>
        </span>
      </div>
      {!isShown && <p className="p-4 text-quiet">{t.noPreview}</p>}
      {isShown && !begun && opening}
      {isShown && begun && (
        <Suspense fallback={opening}>
          <DocumentPages key={address} address={address} type={fileType} />
        </Suspense>
      )}
    </section>
  );
}
