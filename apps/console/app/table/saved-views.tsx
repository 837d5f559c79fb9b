import { Form, Link, useLocation, useNavigation, useSearchParams } from '@remix-run/react';
import { tablesTexts } from '@balabaqsha/i18n/console/tables';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Icon, TextField, TextLink, linkClass } from '@balabaqsha/ui';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import type { expectedViews } from './expected-views.ts';
import { ABOUT_DEEDS } from './list.ts';
import { OwnButton } from './own-button.tsx';

interface SavedViewsProps {
  path: string;
  views: ReturnType<typeof expectedViews>;
  form: FormState<'name' | 'newName'>;
}

/** Searches under names, each with a link to another name and a button that deletes it. */
export function SavedViews({ path, views, form }: SavedViewsProps) {
  const t = tablesTexts[useLocale()];
  const { pathname, search } = useLocation();
  const [query] = useSearchParams();
  const renamed = query.get('rename');
  // Two presses would delete two.
  const busy = useNavigation().formMethod !== undefined;
  return (
    <ul className="space-y-1">
      {views.map(({ id, name, query: kept, isComing }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3">
          {renamed === id && !isComing ? (
            <NewName id={id} name={name} form={form} />
          ) : (
            <>
              <TextLink href={kept === '' ? path : `${path}?${kept}`}>{name}</TextLink>
              {!isComing && (
                <>
                  <Link to={withRename(query, id)} preventScrollReset aria-label={`${t.rename}: ${name}`} className={`${linkClass} text-sm`}>
                    {t.rename}
                  </Link>
                  <Form method="post" action={`${pathname}${search}`}>
                    <input type="hidden" name="intent" value="forget-view" />
                    <input type="hidden" name="id" value={id} />
                    <button type="submit" disabled={busy} aria-label={t.forget(name)} className="inline-flex size-8 items-center justify-center rounded-md text-quiet hover:bg-wash hover:text-refusal">
                      <Icon name="cross" size="size-4" />
                    </button>
                  </Form>
                </>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function NewName({ id, name, form }: { id: string; name: string; form: FormState<'name' | 'newName'> }) {
  const locale = useLocale();
  const t = tablesTexts[locale];
  const { pathname, search } = useLocation();
  const [query] = useSearchParams();
  return (
    <Form method="post" action={`${pathname}${search}`} className="mb-2 flex flex-wrap items-end gap-3" noValidate>
      <input type="hidden" name="intent" value="rename-view" />
      <input type="hidden" name="id" value={id} />
      <TextField {...form.field('newName')} defaultValue={form.failure?.values.newName ?? name} maxLength={60} className="max-w-72" required autoFocus />
      <OwnButton variant="secondary" size="small">
        {layoutTexts[locale].save}
      </OwnButton>
      <Link to={withRename(query, null)} preventScrollReset className={`${linkClass} min-h-10 text-sm leading-10`}>
        {t.keepName}
      </Link>
    </Form>
  );
}

/** The same address with a search's name open for change, or with none. */
function withRename(query: URLSearchParams, id: string | null): string {
  const next = new URLSearchParams(query);
  for (const name of ABOUT_DEEDS) next.delete(name);
  if (id !== null) next.set('rename', id);
  return `?${next}`;
}
