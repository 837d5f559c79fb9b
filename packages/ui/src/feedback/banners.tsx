import type { BannerKind } from '@balabaqsha/domain';
import { classNames } from '../class-names.ts';
import { Icon, type IconName } from '../graphics/icon.tsx';
import { toneSurface, type Tone } from '../theme/tones.ts';

/** A banner in the page's language. */
export interface WordedBanner {
  mark: string;
  kind: BannerKind;
  /** What it tells of in a word or two, and when that lasts. */
  title: string;
  period: string;
  text: string;
}

interface BannersProps {
  banners: readonly WordedBanner[];
  label: string;
  /** How one is hidden: a plain form, so that it works without JavaScript; absent where nobody can. */
  hiding?: { action: string; fields: Readonly<Record<string, string>>; text: string; nameOf: (title: string) => string };
}

const looks: Readonly<Record<BannerKind, { tone: Tone; icon: IconName }>> = {
  NOTICE: { tone: 'waiting', icon: 'info' },
  WORKS: { tone: 'deadline', icon: 'settings' },
  OUTAGE: { tone: 'refusal', icon: 'warning' },
};

/**
 * What everybody has to know, above the whole page: outages, planned works. The live region is there before any banner is, so
 * that one which comes while the page is open is read aloud.
 */
export function Banners({ banners, label, hiding }: BannersProps) {
  return (
    <div aria-live="polite" className="print:hidden">
      {banners.length > 0 && (
        <aside aria-label={label}>
          {banners.map((banner) => (
            <OneBanner key={banner.mark} banner={banner} hiding={hiding} />
          ))}
        </aside>
      )}
    </div>
  );
}

function OneBanner({ banner: { mark, kind, title, period, text }, hiding }: { banner: WordedBanner } & Pick<BannersProps, 'hiding'>) {
  const { tone, icon } = looks[kind];
  return (
    <div role={kind === 'OUTAGE' ? 'alert' : undefined} className={classNames('border-b border-current', toneSurface[tone])}>
      <div className="mx-auto flex max-w-(--container-page) items-start gap-2.5 px-4 py-2 sm:px-6">
        <Icon name={icon} size="size-5" className="mt-0.5" />
        <p className="min-w-0 flex-1 py-px break-words">
          <strong className="font-semibold">{[title, period].filter(Boolean).join(', ')}.</strong> <span className="text-ink">{text}</span>
        </p>
        {hiding && (
          <form method="post" action={hiding.action} className="-my-2 -mr-2 shrink-0">
            {Object.entries(hiding.fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button name="hide" value={mark} aria-label={hiding.nameOf(title)} title={hiding.text} className="inline-flex min-h-11 items-center gap-1.5 rounded-md px-2 text-sm font-medium hover:underline">
              <Icon name="cross" size="size-5" />
              <span className="max-sm:sr-only">{hiding.text}</span>
            </button>
          </form>
        )}
      </div>
    </div>
  );
}
