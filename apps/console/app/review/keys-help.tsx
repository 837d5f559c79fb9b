import { useEffect, useRef } from 'react';
import { reviewAidTexts } from '@balabaqsha/i18n/console/review-aids';
import { Button } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type KeyName = keyof (typeof reviewAidTexts)['ru']['keyNames'];

const KEYS: readonly (readonly [name: KeyName, keys: readonly string[]])[] = [
  ['confirm', ['C']],
  ['reject', ['R']],
  ['aside', ['S']],
  ['next', ['J', 'Alt + ↓']],
  ['previous', ['K', 'Alt + ↑']],
  ['undo', ['Ctrl + Z']],
  ['zoom', ['+', '−', '0']],
  ['turn', ['T']],
  ['page', ['PageDown', 'PageUp']],
  ['help', ['?']],
];

interface KeysHelpProps {
  open: boolean;
  onClose: () => void;
  on: boolean;
  setOn: (on: boolean) => void;
}

/** The list of keys, as a dialogue; here keys of one letter can be switched off (WCAG 2.1.4). */
export function KeysHelp({ open, onClose, on, setOn }: KeysHelpProps) {
  const t = reviewAidTexts[useLocale()];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="keys-title" className="card m-auto w-full max-w-lg p-6 backdrop:bg-ink/40">
      <h2 id="keys-title" className="text-lg font-bold">
        {t.keysTitle}
      </h2>
      <p className="mt-1 text-sm text-quiet">{t.keysNote}</p>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
        {KEYS.map(([name, keys]) => (
          <div key={name} className="contents">
            <dt className="flex flex-wrap items-start gap-1.5">
              {keys.map((key) => (
                <kbd key={key} className="rounded-md border border-line bg-wash px-2 py-0.5 font-sans text-sm whitespace-nowrap">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t.keyNames[name]}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-5 flex flex-wrap items-center justify-between gap-3">
        <label className="flex min-h-10 items-center gap-2">
          <input type="checkbox" className="size-5 accent-accent" checked={on} onChange={(event) => setOn(event.target.checked)} />
          {t.keysOn}
        </label>
        <Button type="button" variant="secondary" size="small" onClick={onClose}>
          {t.keysClose}
        </Button>
      </div>
    </dialog>
  );
}
