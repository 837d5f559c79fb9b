import { Icon } from '../graphics/icon.tsx';
import { UiLink } from '../theme/link.tsx';

interface PaginationProps {
  /** Name of the navigation, e.g. «Страницы». */
  label: string;
  /** 1-based. */
  page: number;
  pages: number;
  href: (page: number) => string;
  texts: { previous: string; next: string; page: (page: number) => string };
}

const cell = 'inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-md px-3 font-medium no-underline';

/** Pages of a long list: the first, the last and those near the present one. Nothing is drawn for one page. */
export function Pagination({ label, page, pages, href, texts }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="mt-6">
      <ul className="flex flex-wrap items-center justify-center gap-1">
        {page > 1 && (
          <li>
            <UiLink href={href(page - 1)} className={`${cell} text-accent hover:bg-accent-tint`}>
              <Icon name="arrowLeft" size="size-5" />
              {texts.previous}
            </UiLink>
          </li>
        )}
        {pagesShown(page, pages).map((n, index) =>
          n === null ? (
            <li key={`gap-${index}`} aria-hidden="true" className="px-1 text-quiet">
              …
            </li>
          ) : (
            <li key={n}>
              <UiLink
                href={href(n)}
                aria-label={texts.page(n)}
                aria-current={n === page ? 'page' : undefined}
                className={`${cell} ${n === page ? 'bg-accent text-on-accent' : 'text-accent hover:bg-accent-tint'}`}
              >
                {n}
              </UiLink>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <UiLink href={href(page + 1)} className={`${cell} text-accent hover:bg-accent-tint`}>
              {texts.next}
              <Icon name="arrowRight" size="size-5" />
            </UiLink>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Page numbers to draw, `null` for a gap: `1 … 4 5 6 … 20`. */
export function pagesShown(page: number, pages: number): (number | null)[] {
  const shown: (number | null)[] = [];
  for (let n = 1; n <= pages; n += 1) {
    if (n === 1 || n === pages || Math.abs(n - page) <= 1) shown.push(n);
    else if (shown.at(-1) !== null) shown.push(null);
  }
  return shown;
}
