import { useNavigate } from '@remix-run/react';
import { useEffect, type ReactNode } from 'react';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { UiLink } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

export interface CaseLink {
  key: string;
  href: string;
  title: ReactNode;
  details: ReactNode;
  aside?: ReactNode;
  /** A box to mark the case by, before its link. */
  mark?: ReactNode;
  /** On its way out of the list: nobody sees it, and it is there with its mark if it has to come back. */
  leaving?: boolean;
}

/** Cases that wait, each a link; Alt with an arrow opens the next or the previous one from anywhere but a field. */
export function CaseList({ label, cases, openKey }: { label: string; cases: readonly CaseLink[]; openKey: string | undefined }) {
  const t = layoutTexts[useLocale()];
  const navigate = useNavigate();
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0 || !event.altKey || isField(event.target)) return;
      const shown = cases.filter(({ leaving, key }) => leaving !== true || key === openKey);
      const at = shown.findIndex(({ key }) => key === openKey);
      const next = shown[at === -1 ? (step === 1 ? 0 : shown.length - 1) : at + step];
      if (next === undefined) return;
      event.preventDefault();
      navigate(next.href);
    };
    window.addEventListener('keydown', move);
    return () => window.removeEventListener('keydown', move);
  }, [cases, openKey, navigate]);
  return (
    <>
      <nav aria-label={label} className="card overflow-hidden">
        <ul className="divide-y divide-line">
          {cases.map(({ key, href, title, details, aside, mark, leaving }) => (
            <li key={key} className={leaving ? 'hidden' : mark === undefined ? undefined : 'flex items-start'}>
              {mark !== undefined && <span className="pt-3 pl-3">{mark}</span>}
              <UiLink
                href={href}
                aria-current={key === openKey ? 'page' : undefined}
                className="block min-w-0 flex-1 px-4 py-3 no-underline hover:bg-wash focus-visible:-outline-offset-3 aria-[current=page]:bg-accent-tint"
              >
                <span className="flex items-start justify-between gap-3">
                  <span className="min-w-0 font-semibold text-ink">{title}</span>
                  {aside}
                </span>
                <span className="mt-0.5 block text-sm text-quiet">{details}</span>
              </UiLink>
            </li>
          ))}
        </ul>
      </nav>
      <p className="mt-3 text-xs text-quiet max-lg:hidden">{t.keys}</p>
    </>
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName);
}
