import { useNavigate } from '@remix-run/react';
import { Command } from 'cmdk';
import { useState } from 'react';
import { LOCALES, searchIn } from '@balabaqsha/domain';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { paletteTexts } from '@balabaqsha/i18n/console/palette';
import { Icon } from '@balabaqsha/ui';
import { Dialog } from '../components/dialog.tsx';
import { useLocale, usePageData } from '../page/page-data.ts';
import { sectionsFor } from '../sections.ts';
import { countFound, FoundItems } from './found-items.tsx';
import { Group, Item } from './palette-items.tsx';
import { useFound } from './use-found.ts';
import { kindOf } from './what-is-found.ts';

/**
 * Search and way to everywhere: sections by their names in any of the languages, and what the employee may find.
 */
export default function Palette({ onClose }: { onClose: () => void }) {
  const locale = useLocale();
  const t = paletteTexts[locale];
  const actions = usePageData()?.me?.actions ?? [];
  const kind = kindOf(actions);
  const mayFind = kind !== 'SECTIONS';
  const [text, setText] = useState('');
  const search = useFound(text, mayFind);
  const navigate = useNavigate();
  const go = (href: string): void => {
    onClose();
    navigate(href);
  };
  const sections = searchIn(text, sectionsFor(actions), ({ key }) => LOCALES.map((each) => layoutTexts[each].nav[key]));
  const found = search.state === 'found' ? search.found : null;
  const count = sections.length + (found === null ? 0 : countFound(found));
  return (
    <Dialog title={t.title} titleHidden onClose={onClose} className="top-[10vh] w-[min(40rem,calc(100vw-2rem))] rounded-lg border border-line">
      <Command label={t.title} shouldFilter={false} loop>
        <div className="flex items-center gap-3 border-b-2 border-line px-4 focus-within:border-accent">
          <Icon name="search" size="size-5" className="text-quiet" />
          <Command.Input value={text} onValueChange={setText} maxLength={100} placeholder={t.placeholders[kind]} className="min-h-14 w-full bg-transparent outline-none placeholder:text-quiet focus-visible:shadow-none" />
          <button type="button" onClick={onClose} aria-label={t.close} className="inline-flex size-10 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-wash">
            <Icon name="cross" size="size-5" />
          </button>
        </div>
        <Command.List label={t.title} className="max-h-[55vh] overflow-y-auto p-2">
          {found !== null && <FoundItems found={found} onGo={go} />}
          {sections.length > 0 && (
            <Group heading={t.sections}>
              {sections.map(({ key, href, icon }) => (
                <Item key={key} value={`section ${key}`} onSelect={() => go(href)}>
                  <Icon name={icon} size="size-5" className="text-quiet" />
                  {layoutTexts[locale].nav[key]}
                </Item>
              ))}
            </Group>
          )}
        </Command.List>
        <div className="border-t border-line px-4 py-2 text-sm text-quiet">
          <p role="status">{statusText()}</p>
          <p className="max-lg:hidden">{t.keys}</p>
        </div>
      </Command>
    </Dialog>
  );

  function statusText(): string {
    const hint = kind === 'SECTIONS' ? '' : t.hints[kind];
    if (search.state === 'searching' || search.state === 'failed' || search.state === 'signedOut') return t[search.state];
    if (found?.more === true) return t.more;
    if (count === 0) return search.state === 'idle' && mayFind ? hint : t.nothing;
    return mayFind && text === '' ? hint : '';
  }
}
