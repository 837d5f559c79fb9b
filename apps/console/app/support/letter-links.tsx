import { formatDateTime } from '@balabaqsha/i18n';
import { severalLettersTexts } from '@balabaqsha/i18n/console/several-letters';
import { supportTexts } from '@balabaqsha/i18n/console/support';
import { Tag } from '@balabaqsha/ui';
import { CaseList } from '../components/case-list.tsx';
import { useLocale, useNow } from '../page/page-data.ts';
import type { ExpectedLetter, LetterList } from './expected-letters.ts';
import { letterAddress } from './letter-list.ts';
import { letterBox, mayMark, SEVERAL_LETTERS } from './marked-letters.ts';
import { waitedText } from '../page/waited.ts';

interface LetterLinksProps {
  label: string;
  rows: readonly ExpectedLetter[];
  openKey: string | undefined;
  show: LetterList;
  /** Where the page of the list begins, kept beside an open letter. */
  after: string | null;
  /** Letters that were marked when the form was refused; `null` where none can be marked. */
  marked: readonly string[] | null;
}

/** Letters as links: who wrote, how it begins, for how long it waits and who has it in hand. */
export function LetterLinks({ label, rows, openKey, show, after, marked }: LetterLinksProps) {
  const locale = useLocale();
  const t = supportTexts[locale];
  const several = severalLettersTexts[locale];
  const now = useNow();
  return (
    <CaseList
      label={label}
      openKey={openKey}
      cases={rows.map(({ id, name, beginning, createdAt, hasFile, taken, handledAt, leaving }) => ({
        key: id,
        href: letterAddress(show, id, { after }),
        leaving,
        mark: marked === null || !mayMark(taken) ? undefined : (
          <input type="checkbox" form={SEVERAL_LETTERS} name={letterBox(id)} defaultChecked={marked.includes(id)} className="tick" aria-label={`${several.mark}: ${name}`} />
        ),
        title: name,
        details: (
          <>
            <span className="line-clamp-2 break-words">{beginning}</span>
            <span className="mt-1 block">
              {handledAt === null ? waitedText(locale, createdAt, now) : t.closed(formatDateTime(locale, handledAt))}
              {hasFile && `, ${t.withFile}`}
            </span>
            {taken !== null && (
              <span className="mt-1.5 block">
                <Tag tone={taken.isMe ? 'done' : 'deadline'}>{taken.isMe ? t.mine : t.takenBy(taken.name)}</Tag>
              </span>
            )}
          </>
        ),
      }))}
    />
  );
}
