import { Form } from '@remix-run/react';
import { severalLettersTexts } from '@balabaqsha/i18n/console/several-letters';
import { ButtonRow, Notice } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';
import type { LetterList } from './expected-letters.ts';
import { letterAddress } from './letter-list.ts';
import { letterBox, SEVERAL_LETTERS } from './marked-letters.ts';

/** What is done with several letters, and what takes it back. */
const WAY_BACK = { take: 'leave', leave: 'take', handle: 'reopen', reopen: 'handle' } as const;
export type LetterDeed = keyof typeof WAY_BACK;
export const LETTER_DEEDS = Object.keys(WAY_BACK) as readonly LetterDeed[];

/** What the marked letters of each list can be. */
const OF_LIST: Readonly<Record<LetterList, readonly LetterDeed[]>> = { OPEN: ['take', 'handle'], MINE: ['leave', 'handle'], DONE: ['reopen'] };

/** The buttons for the letters that are marked in the list. */
export function SeveralLetters({ show }: { show: LetterList }) {
  const t = severalLettersTexts[useLocale()];
  return (
    <Form id={SEVERAL_LETTERS} method="post" action={letterAddress(show)} className="mt-4">
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
export function SeveralDone({ deed, ids, show }: { deed: LetterDeed; ids: readonly string[]; show: LetterList }) {
  const t = severalLettersTexts[useLocale()];
  const undo = (
    <Form method="post" action={letterAddress(show)}>
      {ids.map((id) => (
        <input key={id} type="hidden" name={letterBox(id)} value="on" />
      ))}
      <Submit name="intent" value={WAY_BACK[deed]} variant="secondary" size="small">
        {t.undo}
      </Submit>
    </Form>
  );
  return (
    <Notice kind="success" announce actions={undo}>
      {t.done[deed](ids.length)}
    </Notice>
  );
}
