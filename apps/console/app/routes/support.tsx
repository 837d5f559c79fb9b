import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useParams, type ShouldRevalidateFunction } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { severalLettersTexts } from '@balabaqsha/i18n/console/several-letters';
import { supportTexts } from '@balabaqsha/i18n/console/support';
import { Button, ButtonLink, EmptyState, Notice, Tabs, TextField } from '@balabaqsha/ui';
import { DoneNotice } from '../components/done-notice.tsx';
import { Inbox } from '../components/inbox.tsx';
import { NextFound } from '../components/next-found.tsx';
import { NextPage } from '../components/next-page.tsx';
import { attempt } from '../form/failure.ts';
import { useAnswer } from '../form/use-answer.ts';
import { useFreshCount } from '../live/open-cases.ts';
import { Problems } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { usePendingForms } from '../optimistic/pending-forms.ts';
import { useLocale, useNow } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';
import { expectedLetters } from '../support/expected-letters.ts';
import { LETTER_LISTS, letterAddress, letterListOf } from '../support/letter-list.ts';
import { markedLetters } from '../support/marked-letters.ts';
import { SeveralDone, SeveralLetters, LETTER_DEEDS } from '../support/several-letters.tsx';
import { LetterLinks } from '../support/letter-links.tsx';

export const meta = titled((locale) => supportTexts[locale].title);

/** What people wrote to the support service (P6): what waits, what one has in hand, what is done. The reading is audited. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const show = letterListOf(query);
  const after = query.get('after');
  return { show, after, inbox: await read(args, staffApi(args).support.inbox({ show, after })) };
}

/** A search for a person: what is typed goes into no address. Or something is done with several letters, or taken back. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const deed = LETTER_DEEDS.find((each) => each === form.get('intent'));
  if (deed !== undefined) {
    const done = await attempt(args, form, () => staffApi(args).support.several({ deed, ids: markedLetters(form.keys()) }));
    return done.ok ? { several: { deed, ...done.value } } : done.answer;
  }
  if (form.get('intent') === 'undo') {
    const ids = markedLetters(form.keys());
    const undone = await attempt(args, form, () => staffApi(args).support.undoSeveral({ ids, at: new Date(String(form.get('at') ?? '')) }));
    return undone.ok ? { undone: ids.length } : undone.answer;
  }
  const search = String(form.get('search') ?? '').trim();
  const show = letterListOf(new URL(args.request.url).searchParams);
  return { found: { search, inbox: await read(args, staffApi(args).support.inbox({ show, search, after: String(form.get('after') ?? '') || null })) } };
}

/** After a search the list is the search's own: nobody should have looked at what he did not search for. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, formMethod, formData, defaultShouldRevalidate }) => {
  // A colleague may have been faster: after a refusal too the list is read anew.
  if (formData?.has('intent')) return true;
  return formMethod === 'POST' && formAction?.split('?')[0] === '/support' ? false : defaultShouldRevalidate;
};

export default function Support() {
  const loaded = useLoaderData<typeof loader>();
  const { show, after } = loaded;
  const answer = useAnswer<typeof action>();
  const found = answer !== undefined && 'found' in answer && answer.found?.search !== '' ? answer.found : undefined;
  const several = answer !== undefined && 'several' in answer ? answer.several : undefined;
  const undone = answer !== undefined && 'undone' in answer ? answer.undone : undefined;
  const locale = useLocale();
  const words = severalLettersTexts[locale];
  const form = useForm({ ids: '' }, {}, undefined, { ids: { REQUIRED: words.none } });
  const marked = form.failure === null || form.failure.values.intent === 'undo' ? [] : markedLetters(Object.keys(form.failure.values));
  const inbox = found?.inbox ?? loaded.inbox;
  useFreshCount('LETTER', loaded.inbox.open);
  const t = supportTexts[locale];
  const openKey = useParams().id;
  const rows = expectedLetters(inbox.rows, show, usePendingForms('/support'), useNow());
  const hasNoRows = rows.every(({ leaving }) => leaving);
  return (
    <Inbox
      title={t.title}
      count={t.open(formatNumber(locale, inbox.open), inbox.atLeast)}
      openKey={openKey}
      isEmpty={false}
      hasNoRows={hasNoRows}
      notice={
        <>
          {answer === undefined && <DoneNotice texts={t.done} />}
          {several !== undefined && <SeveralDone done={several} show={show} after={after} />}
          {undone !== undefined && (
            <Notice kind="success" announce>
              {words.undone(undone)}
            </Notice>
          )}
          <Problems form={form} kept={form.failure?.values.intent === 'undo' ? words.undoFailed : marked.length > 0 ? words.kept : undefined} />
        </>
      }
      above={
        <div className="flex flex-wrap items-center gap-3">
          <Tabs label={t.lists.label} items={LETTER_LISTS.map((each) => ({ href: letterAddress(each), label: t.lists[each], current: found === undefined && each === show }))} />
          <ButtonLink href="/support/templates" variant="quiet" icon="list">
            {t.templates}
          </ButtonLink>
        </div>
      }
      list={
        <>
          <Form method="post" action={letterAddress(show)} className="mb-4 space-y-2" key={found?.search ?? ''}>
            <TextField name="search" type="search" label={t.search} hint={t.searchHint} defaultValue={found?.search ?? ''} maxLength={120} autoComplete="off" />
            <Button variant="secondary" size="small" icon="search">
              {t.find}
            </Button>
          </Form>
          {hasNoRows && (
            <div className="card">
              <EmptyState illustration="documents" title={t.empty[found === undefined ? show : 'FOUND']}>
                {found === undefined && t.emptyText}
              </EmptyState>
            </div>
          )}
          {rows.length > 0 && (
            // Also while all of them are on their way out: a refusal brings them back with their marks.
            <div hidden={hasNoRows}>
              <LetterLinks key={show} label={found === undefined ? t.list : t.found} rows={rows} openKey={openKey} show={show} after={after} marked={found === undefined ? marked : null} />
              {found === undefined && <SeveralLetters show={show} after={after} done={several} />}
            </div>
          )}
          {found === undefined ? (
            <NextPage first={after === null ? null : letterAddress(show)} next={inbox.next === null ? null : letterAddress(show, null, { after: inbox.next })} />
          ) : (
            <NextFound search={found.search} after={inbox.next} address={letterAddress(show)} />
          )}
        </>
      }
    />
  );
}
