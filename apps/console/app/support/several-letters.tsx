import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { severalLettersTexts } from '@balabaqsha/i18n/console/several-letters';
import { ButtonRow, Notice } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import type { LetterList } from './expected-letters.ts';
import { letterAddress } from './letter-list.ts';
import { letterBox, SEVERAL_LETTERS } from './marked-letters.ts';

export const LETTER_DEEDS = ['take', 'leave', 'handle', 'reopen'] as const;
export type LetterDeed = (typeof LETTER_DEEDS)[number];

/** What was done with several letters: those that it changed, and when. */
export type LettersDone = RouterOutputs['staff']['support']['several'] & { deed: LetterDeed };

/** What the marked letters of each list can be. */
const OF_LIST: Readonly<Record<LetterList, readonly LetterDeed[]>> = { OPEN: ['take', 'handle'], MINE: ['leave', 'handle'], DONE: ['reopen'] };

interface SeveralLettersProps {
  show: LetterList;
  /** Where the page of the list begins. */
  after: string | null;
  /** What was done last, if that was done. */
  done: LettersDone | undefined;
}

/** The buttons for the letters that are marked in the list. */
export function SeveralLetters({ show, after, done }: SeveralLettersProps) {
  const t = severalLettersTexts[useLocale()];
  const form = useRef<HTMLFormElement>(null);
  // Boxes that have done their work are empty again; those of a form that was refused stay.
  useEffect(() => {
    for (const box of done === undefined ? [] : (form.current?.elements ?? [])) if (box instanceof HTMLInputElement && box.type === 'checkbox') box.checked = false;
  }, [done]);
  return (
    <Form ref={form} id={SEVERAL_LETTERS} method="post" action={letterAddress(show, null, { after })} className="mt-4">
      <ButtonRow>
        {OF_LIST[show].map((deed) => (
          <Submit key={deed} name="intent" value={deed} variant="secondary" size="small">
            {t.deeds[deed]}
          </Submit>
        ))}
      </ButtonRow>
    </Form>
  );
}

/** What was done with several letters, and a button that takes it back. */
export function SeveralDone({ done: { deed, ids, at }, show, after }: { done: LettersDone; show: LetterList; after: string | null }) {
  const t = severalLettersTexts[useLocale()];
  const undo = (
    <Form method="post" action={letterAddress(show, null, { after })}>
      {ids.map((id) => (
        <input key={id} type="hidden" name={letterBox(id)} value="on" />
      ))}
      <input type="hidden" name="at" value={at.toISOString()} />
      <Submit name="intent" value="undo" variant="secondary" size="small">
        {t.undo}
      </Submit>
    </Form>
  );
  return (
    <Notice kind="success" announce actions={ids.length > 0 && undo}>
      {ids.length === 0 ? t.nothing : t.done[deed](ids.length)}
    </Notice>
  );
}
