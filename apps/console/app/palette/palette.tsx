import { useNavigate } from '@remix-run/react';
import { Command } from 'cmdk';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { LOCALES, searchIn } from '@balabaqsha/domain';
import { applicationStateText, voucherStateText } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { paletteTexts } from '@balabaqsha/i18n/console/palette';
import { Icon } from '@balabaqsha/ui';
import { useLocale, usePageData } from '../page/page-data.ts';
import { caseAddress } from '../review/next-case.ts';
import { sectionsFor } from '../sections.ts';
import { useFound, type Found } from './use-found.ts';

/**
 * Search and way to everywhere: sections by their names in any of the languages, and what the employee may find. A native
 * dialogue keeps the focus inside and gives it back.
 */
export default function Palette({ onClose }: { onClose: () => void }) {
  const locale = useLocale();
  const t = paletteTexts[locale];
  const actions = usePageData()?.me?.actions ?? [];
  const mayFind = actions.includes('staff.find');
  const [text, setText] = useState('');
  const search = useFound(text, mayFind);
  const navigate = useNavigate();
  const dialogue = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    dialogue.current?.showModal();
    // The dialogue gives the focus to the first thing that can have it, which is not where people type.
    input.current?.focus();
  }, []);
  const go = (href: string): void => {
    onClose();
    navigate(href);
  };
  const sections = searchIn(text, sectionsFor(actions), ({ key }) => LOCALES.map((each) => layoutTexts[each].nav[key]));
  const found = search.state === 'found' ? search.found : null;
  const count = sections.length + (found === null ? 0 : found.applications.length + found.vouchers.length + found.kindergartens.length);
  return (
    <dialog ref={dialogue} onClose={onClose} aria-label={t.title} className="m-auto mt-[10vh] w-[min(40rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-0 text-ink shadow-card backdrop:bg-ink/40">
      <Command label={t.title} shouldFilter={false} loop>
        <div className="flex items-center gap-3 border-b-2 border-line px-4 focus-within:border-accent">
          <Icon name="search" size="size-5" className="text-quiet" />
          <Command.Input ref={input} value={text} onValueChange={setText} maxLength={100} placeholder={mayFind ? t.placeholder : t.placeholderSections} className="min-h-14 w-full bg-transparent outline-none placeholder:text-quiet focus-visible:shadow-none" />
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
    </dialog>
  );

  function statusText(): string {
    if (search.state === 'searching' || search.state === 'failed' || search.state === 'signedOut') return t[search.state];
    if (found?.more === true) return t.more;
    if (count === 0) return search.state === 'idle' && mayFind ? t.hint : t.nothing;
    return mayFind && text === '' ? t.hint : '';
  }
}

function FoundItems({ found, onGo }: { found: Found; onGo: (href: string) => void }) {
  const locale = useLocale();
  const t = paletteTexts[locale];
  return (
    <>
      {found.applications.length > 0 && (
        <Group heading={t.applications}>
          {found.applications.map(({ number, childName, birthYear, state, opens, renewal }) => (
            <Item key={number} value={`application ${number}`} onSelect={() => onGo(opens === 'CASE' ? `/applications/${number}` : caseAddress({ key: renewal ?? String(number), renewal }))}>
              <span className="whitespace-nowrap">{`№ ${number}`}</span>
              <span className="min-w-0 flex-1">{`${childName}, ${birthYear}`}</span>
              <span className="text-sm text-quiet">{applicationStateText(locale, state, 'staff')}</span>
            </Item>
          ))}
        </Group>
      )}
      {found.vouchers.length > 0 && (
        <Group heading={t.vouchers}>
          {found.vouchers.map(({ code, state, applicationNumber }) => (
            <Item key={code} value={`voucher ${code}`} onSelect={() => onGo(`/applications/${applicationNumber}`)}>
              <span className="whitespace-nowrap">{code}</span>
              <span className="min-w-0 flex-1">{t.voucherOf(applicationNumber)}</span>
              <span className="text-sm text-quiet">{voucherStateText(locale, state)}</span>
            </Item>
          ))}
        </Group>
      )}
      {found.kindergartens.length > 0 && (
        <Group heading={t.kindergartens}>
          {found.kindergartens.map(({ id, name }) => (
            <Item key={id} value={`kindergarten ${id}`} onSelect={() => onGo(`/applications?kindergarten=${id}`)}>
              <Icon name="kindergarten" size="size-5" className="text-quiet" />
              <span className="min-w-0 flex-1">{name[locale]}</span>
              <span className="text-sm text-quiet">{t.wishing}</span>
            </Item>
          ))}
        </Group>
      )}
    </>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group heading={<span className="block px-3 pt-2 pb-1 text-sm text-quiet">{heading}</span>} className="mb-1">
      {children}
    </Command.Group>
  );
}

function Item({ value, onSelect, children }: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item value={value} onSelect={onSelect} className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 aria-selected:bg-accent-tint aria-selected:text-accent-deep">
      {children}
    </Command.Item>
  );
}
