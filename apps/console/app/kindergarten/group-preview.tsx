import type { RouterOutputs } from '@balabaqsha/api';
import { useEffect, useRef } from 'react';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { Notice, Table } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

export type Preview = RouterOutputs['staff']['kindergarten']['previewGroup'];

/** What a change of a group would do, before it is made (V2). The focus comes here, so that it is heard. */
export function GroupPreview({ preview, title }: { preview: Preview; title: string }) {
  const t = groupTexts[useLocale()];
  const words = t.preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview]);
  const { obstacle, takesAway, before, after, unsuited, withoutSeat, offers } = preview;
  const counts = (['enrolled', 'reserved', 'guaranteed', 'free'] as const).map((key) => ({ key, label: t[key], now: before[key], then: after[key] }));
  return (
    <div className="mb-6 max-w-(--container-text) space-y-4">
      <h2 ref={heading} tabIndex={-1} className="text-xl font-semibold">
        {title}
      </h2>
      {obstacle !== null ? (
        <Notice kind="danger" title={words.refused[obstacle]}>
          {obstacle === 'SEATS_TAKEN' && words.atLeast(before.enrolled + before.reserved)}
          {withoutSeat.length > 0 && <p>{words.withoutSeat(withoutSeat.join(', '))}</p>}
          {unsuited.length > 0 && (
            <>
              <p>{words.unsuited}:</p>
              <ul className="list-disc pl-5">
                {unsuited.map(({ applicationNumber, childName }) => (
                  <li key={applicationNumber}>{words.child(childName, applicationNumber)}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      ) : (
        <Notice kind={takesAway ? 'warning' : 'success'} title={takesAway ? words.takes : words.adds}>
          {offers > 0 && words.offers(offers)}
        </Notice>
      )}
      {obstacle === null && (
        <Table
          caption={title}
          captionHidden
          rows={counts}
          rowKey={({ key }) => key}
          columns={[
            { key: 'label', header: t.seats, rowHeader: true, cell: ({ label }) => label },
            { key: 'now', header: words.now, numeric: true, cell: ({ now }) => now },
            { key: 'then', header: words.then, numeric: true, cell: ({ now, then }) => (now === then ? then : <strong>{then}</strong>) },
          ]}
        />
      )}
    </div>
  );
}
