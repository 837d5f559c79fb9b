import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { documentViewerTexts } from '@balabaqsha/i18n/console/document-viewer';
import { Icon, type IconName } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { DocumentProblem, type DocumentProblemKind, type OpenDocument } from './shown-document.ts';
import { useDocument } from './use-document.ts';
import { useView, viewActOf, type View } from './use-view.ts';

/** A document's pages as pixels on a canvas, with tools and keys for zoom, turn and page; its words beside, for screen readers. */
export function DocumentPages({ address, type }: { address: string; type: string }) {
  const t = documentViewerTexts[useLocale()];
  const state = useDocument(address, type);
  if (state.kind === 'opening') {
    return (
      <p role="status" className="p-4 text-quiet">
        {t.opening}
      </p>
    );
  }
  return state.kind === 'problem' ? <Problem problem={state.problem} /> : <Pages document={state.document} />;
}

function Problem({ problem }: { problem: DocumentProblemKind }) {
  const t = documentViewerTexts[useLocale()];
  return (
    <p role="alert" className="flex gap-2 p-4 font-medium text-refusal">
      <Icon name="warning" size="size-5" className="mt-px shrink-0" />
      {t.problems[problem]}
    </p>
  );
}

function Pages({ document }: { document: OpenDocument }) {
  const t = documentViewerTexts[useLocale()];
  const view = useView(document.pages);
  const press = (event: KeyboardEvent): void => {
    const act = viewActOf(event.nativeEvent, view);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <div onKeyDown={press}>
      <Tools view={view} pages={document.pages} />
      <Sheet document={document} view={view} label={`${t.pages}. ${t.page(view.page, document.pages)}`} />
    </div>
  );
}

function Tools({ view, pages }: { view: View; pages: number }) {
  const t = documentViewerTexts[useLocale()];
  return (
    <div role="group" aria-label={t.tools} className="flex flex-wrap items-center gap-1 border-b border-line px-3 py-1.5">
      <Tool icon="minus" label={t.smaller} onClick={view.reduce} disabled={!view.canReduce} />
      <span className="min-w-14 text-center text-sm tabular-nums">{t.zoom(Math.round(view.zoom * 100))}</span>
      <Tool icon="plus" label={t.larger} onClick={view.enlarge} disabled={!view.canEnlarge} />
      <Tool icon="fit" label={t.fit} onClick={view.fit} />
      <Tool icon="turn" label={t.turn} onClick={view.turn} />
      {pages > 1 && (
        <span className="ml-auto flex items-center gap-1">
          <Tool icon="arrowLeft" label={t.previousPage} onClick={() => view.open(view.page - 1)} disabled={view.page === 1} />
          <span className="text-sm tabular-nums">{t.page(view.page, pages)}</span>
          <Tool icon="arrowRight" label={t.nextPage} onClick={() => view.open(view.page + 1)} disabled={view.page === pages} />
        </span>
      )}
    </div>
  );
}

/** A tool stays in reach of the keyboard when it can do no more: else the focus would be lost from under the fingers. */
function Tool({ icon, label, onClick, disabled = false }: { icon: IconName; label: string; onClick: () => void; disabled?: boolean }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
      className="inline-flex size-10 items-center justify-center rounded-md text-accent hover:bg-accent-tint aria-disabled:text-quiet aria-disabled:opacity-60"
    >
      <Icon name={icon} size="size-5" />
    </button>
  );
}

function Sheet({ document, view, label }: { document: OpenDocument; view: View; label: string }) {
  const t = documentViewerTexts[useLocale()];
  const { page, zoom, turns } = view;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<DocumentProblemKind | null>(null);

  useEffect(() => {
    const sheet = canvas.current;
    const room = frame.current;
    if (sheet === null || room === null) return undefined;
    const leaving = new AbortController();
    const dots = window.devicePixelRatio || 1;
    // A fresh canvas each time: two drawings into one would run into each other.
    const drawn = window.document.createElement('canvas');
    document.draw(page, drawn, { width: room.clientWidth * dots, zoom, turns, signal: leaving.signal }).then(
      () => {
        if (leaving.signal.aborted) return;
        sheet.width = drawn.width;
        sheet.height = drawn.height;
        sheet.style.width = `${Math.round(room.clientWidth * zoom)}px`;
        sheet.getContext('2d')?.drawImage(drawn, 0, 0);
        setProblem(null);
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setProblem(error instanceof DocumentProblem ? error.kind : 'BROKEN');
      },
    );
    return () => leaving.abort();
  }, [document, page, zoom, turns]);

  useEffect(() => {
    let current = true;
    frame.current?.scrollTo(0, 0);
    document.text(page).then(
      (text) => current && setWords(text),
      () => current && setWords(''),
    );
    return () => {
      current = false;
    };
  }, [document, page]);

  return (
    <>
      {problem !== null && <Problem problem={problem} />}
      <div ref={frame} role="region" aria-label={label} tabIndex={0} className="max-h-[80vh] min-h-64 overflow-auto bg-wash focus-visible:-outline-offset-3">
        <canvas ref={canvas} aria-hidden="true" className="mx-auto block max-w-none" />
        <div className="sr-only">
          <h2>{t.pageText}</h2>
          <p>{words === '' ? t.noText : words}</p>
        </div>
      </div>
    </>
  );
}
