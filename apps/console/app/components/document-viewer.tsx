import { reviewTexts } from '@balabaqsha/i18n/console/review';
import { Icon, linkClass } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

/** A document beside the data that it proves: pictures and PDFs are shown in place, anything else is offered for download (D3). */
export function DocumentViewer({ fileId, fileName, fileType }: { fileId: string; fileName: string; fileType: string }) {
  const t = reviewTexts[useLocale()];
  const address = `/files/${fileId}?view=1`;
  const isPicture = fileType === 'image/jpeg' || fileType === 'image/png';
  const isShown = isPicture || fileType === 'application/pdf';
  return (
    <section className="card flex flex-col overflow-hidden" aria-label={t.document}>
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
      {isPicture && <img src={address} alt={`${t.document}: ${fileName}`} className="w-full" />}
      {fileType === 'application/pdf' && <iframe src={address} title={`${t.document}: ${fileName}`} className="h-[36rem] w-full bg-wash 2xl:h-[48rem]" />}
      {!isShown && <p className="p-4 text-quiet">{t.noPreview}</p>}
    </section>
  );
}
