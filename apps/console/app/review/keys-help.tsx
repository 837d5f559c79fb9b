import { reviewAidTexts } from '@balabaqsha/i18n/console/review-aids';
import { Button } from '@balabaqsha/ui';
import { Dialog } from '../components/dialog.tsx';
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
  onClose: () => void;
  on: boolean;
  setOn: (on: boolean) => void;
}

/** The list of keys, as a dialogue; here keys of one letter can be switched off (WCAG 2.1.4). */
export default function KeysHelp({ onClose, on, setOn }: KeysHelpProps) {
  const t = reviewAidTexts[useLocale()];
  return (
    <Dialog title={t.keysTitle} onClose={onClose} className="top-[10vh] max-h-[80vh] w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-line p-6">
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
    </Dialog>
  );
}
