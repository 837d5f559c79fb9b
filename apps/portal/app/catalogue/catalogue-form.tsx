import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES } from '@balabaqsha/domain';
import { correctionTypeName, languageName } from '@balabaqsha/i18n';
import { kindergartensTexts } from '@balabaqsha/i18n/portal/kindergartens';
import { layoutTexts } from '@balabaqsha/i18n/portal/layout';
import { Button, Checkbox, SelectField, TextField, TextLink } from '@balabaqsha/ui';
import { useLocale } from '../page/locale-context.ts';
import { filtersSet, type CatalogueFilter } from './filter.ts';

const PAUSE_MS = 250;

/** Sends a GET form while it is filled in: a choice at once, a word after a short pause. Without JavaScript its button does it. */
function useSendAsTyped(form: RefObject<HTMLFormElement | null>): (event: { target: EventTarget }) => void {
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return ({ target }) => {
    clearTimeout(timer.current);
    const send = () => submit(form.current, { replace: true, preventScrollReset: true });
    if (target instanceof HTMLInputElement && target.type === 'search') timer.current = setTimeout(send, PAUSE_MS);
    else send();
  };
}

/** Brings the fields to what the address says after a step back or a reset, but not the one in use: an answer must not undo its last letters. */
function useFollowAddress(form: RefObject<HTMLFormElement | null>, { search, districtId, correctionType, language, onlyFree }: CatalogueFilter): void {
  useEffect(() => {
    const values: Readonly<Record<string, string>> = { search, district: districtId ?? '', type: correctionType ?? '', language: language ?? '' };
    for (const field of form.current?.elements ?? []) {
      if (field === document.activeElement) continue;
      if (field instanceof HTMLInputElement && field.name === 'free') field.checked = onlyFree;
      else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = values[field.name] ?? field.value;
    }
  }, [form, search, districtId, correctionType, language, onlyFree]);
}

interface CatalogueFormProps {
  filter: CatalogueFilter;
  view: 'list' | 'map';
  districts: readonly { id: string; name: Readonly<Record<'ru' | 'kk' | 'en', string>> }[];
}

/** Search and filters of the catalogue, above list and map (P3). */
export function CatalogueForm({ filter, view, districts }: CatalogueFormProps) {
  const locale = useLocale();
  const t = kindergartensTexts[locale];
  const { any } = layoutTexts[locale];
  const form = useRef<HTMLFormElement>(null);
  const send = useSendAsTyped(form);
  const busy = useNavigation().location?.pathname === '/kindergartens';
  const set = filtersSet(filter);
  const [openAtFirst] = useState(set > 0);
  useFollowAddress(form, filter);
  return (
    <Form ref={form} method="get" role="search" onChange={send} aria-busy={busy || undefined} className="card p-4 sm:p-5">
      {view === 'map' && <input type="hidden" name="view" value="map" />}
      <div className="flex flex-col gap-3 sm:flex-row sm:items-end">
        <div className="min-w-0 flex-1">
          <TextField name="search" label={t.search} type="search" autoComplete="off" maxLength={100} defaultValue={filter.search} />
        </div>
        <Button icon="search">{t.find}</Button>
      </div>
      <details open={openAtFirst} className="group mt-4">
        <summary className="inline-flex min-h-11 items-center gap-2 font-medium text-accent underline underline-offset-4">
          {t.filters}
          {set > 0 && ` (${set})`}
        </summary>
        <div className="mt-2 grid gap-4 sm:grid-cols-3">
          <SelectField name="district" label={t.district} placeholder={any} defaultValue={filter.districtId ?? ''} options={districts.map(({ id, name }) => ({ value: id, label: name[locale] }))} />
          <SelectField name="type" label={t.correctionType} placeholder={any} defaultValue={filter.correctionType ?? ''} options={CORRECTION_TYPES.map((value) => ({ value, label: correctionTypeName(locale, value) }))} />
          <SelectField name="language" label={t.language} placeholder={any} defaultValue={filter.language ?? ''} options={INSTRUCTION_LANGUAGES.map((value) => ({ value, label: languageName(locale, value) }))} />
        </div>
        <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
          <Checkbox name="free" label={t.onlyFree} defaultChecked={filter.onlyFree} />
          <TextLink href="/kindergartens">{t.reset}</TextLink>
        </div>
      </details>
    </Form>
  );
}
