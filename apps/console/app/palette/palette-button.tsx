import { lazy, Suspense, useEffect, useState } from 'react';
import { paletteTexts } from '@balabaqsha/i18n/console/palette';
import { Icon } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

const Palette = lazy(() => import('./palette.tsx'));

/** Opens the search, as Ctrl+K does from anywhere; its script comes when it is first asked for. */
export function PaletteButton() {
  const t = paletteTexts[useLocale()];
  const [isAlive, setAlive] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    setAlive(true);
    const listen = (event: KeyboardEvent): void => {
      // By the place of the key: on a Cyrillic layout it writes another letter.
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      {/* Needs JavaScript; without it the place stays empty, so that nothing moves. */}
      <button
        type="button"
        disabled={!isAlive}
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Control+K"
        className="flex min-h-10 items-center gap-2.5 rounded-md border border-edge px-3 py-1.5 text-sm text-quiet hover:bg-wash disabled:invisible lg:w-full"
      >
        <Icon name="search" size="size-5" />
        <span className="flex-1 text-left">{t.open}</span>
        <kbd className="font-sans text-xs">Ctrl K</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
