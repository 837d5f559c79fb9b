import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { correctionTypeName, languageName } from '@balabaqsha/i18n';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { Seats, StatTile, StatTiles, Table, Tag, TextLink } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/page-data.ts';

type Board = Pick<RouterOutputs['staff']['kindergarten']['board'], 'groups' | 'totals'>;
type BoardGroup = Board['groups'][number];

/** The seats of a kindergarten by group and by who has them: chairs for the eye, words and numbers beside them (E1, V2). */
export function SeatsBoard({ board, mayChange }: { board: Board; mayChange: boolean }) {
  const locale = useLocale();
  const t = groupTexts[locale];
  const { totals } = board;
  return (
    <>
      <StatTiles>
        <StatTile value={totals.enrolled} label={t.enrolled} />
        <StatTile value={totals.reserved} label={t.reserved} />
        <StatTile value={totals.guaranteed} label={t.guaranteed} />
        <StatTile value={totals.free} label={t.free} />
      </StatTiles>
      <p className="my-4 max-w-(--container-text) text-sm text-quiet">{t.guaranteedNote}</p>
      <Table
        caption={t.caption}
        captionHidden
        rows={board.groups}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: t.name, rowHeader: true, cell: (group) => <GroupName group={group} mayChange={mayChange} /> },
          {
            key: 'suits',
            header: t.correctionTypes,
            className: 'lg:min-w-48',
            cell: ({ correctionTypes, birthYearFrom, birthYearTo }) => (
              <>
                {correctionTypes.map((type) => correctionTypeName(locale, type)).join('; ')}
                <span className="block text-sm text-quiet">
                  {t.years}: {birthYearFrom === birthYearTo ? birthYearFrom : `${birthYearFrom}–${birthYearTo}`}
                </span>
              </>
            ),
          },
          {
            key: 'seats',
            header: t.seats,
            // A drawing of the numbers beside it: tablets need the room for those.
            className: 'max-lg:hidden min-w-40',
            cell: ({ seats, closed }) => !closed && <Seats free={seats.free} promised={seats.guaranteed} reserved={seats.reserved} taken={seats.enrolled} label={t.seatsInWords(seats)} />,
          },
          { key: 'enrolled', header: t.enrolled, numeric: true, cell: ({ seats }) => seats.enrolled },
          { key: 'reserved', header: t.reserved, numeric: true, cell: ({ seats }) => seats.reserved },
          { key: 'guaranteed', header: t.guaranteed, numeric: true, cell: ({ seats }) => seats.guaranteed },
          { key: 'free', header: t.free, numeric: true, cell: ({ seats }) => <strong>{seats.free}</strong> },
          { key: 'capacity', header: t.capacity, numeric: true, cell: ({ capacity }) => capacity },
        ]}
      />
    </>
  );
}

function GroupName({ group: { id, name, language, academicYear, awaitsYearChange, closed, seats }, mayChange }: { group: BoardGroup; mayChange: boolean }) {
  const locale = useLocale();
  const t = groupTexts[locale];
  return (
    <>
      {mayChange && !closed ? <TextLink href={`/groups/${id}`}>{name}</TextLink> : name}
      <span className="block text-sm font-normal text-quiet">
        <span className="sr-only">{t.language}: </span>
        {languageName(locale, language)}
        {academicYear !== null && (
          <>
            , <span className="sr-only">{t.academicYear}: </span>
            {t.academicYearOf(academicYear)}
          </>
        )}
      </span>
      {awaitsYearChange && (
        <span className="mt-1 block">
          <Tag tone="deadline">{t.awaitsYearChange}</Tag>
        </span>
      )}
      {closed && (
        <span className="mt-1 block">
          <Tag tone="neutral">{t.closed}</Tag>
        </span>
      )}
      {!closed && seats.couldChoose > 0 && <span className="mt-1 block text-sm font-normal text-quiet">{t.couldChoose(seats.couldChoose)}</span>}
      {closed && mayChange && (
        <Form method="post" className="mt-2">
          <input type="hidden" name="intent" value="" />
          <input type="hidden" name="id" value={id} />
          <Submit variant="secondary" size="small">
            {t.reopen}
            <span className="sr-only">: {name}</span>
          </Submit>
        </Form>
      )}
    </>
  );
}
