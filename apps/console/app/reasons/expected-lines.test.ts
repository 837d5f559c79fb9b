import { describe, expect, it } from 'vitest';
import type { LocalDate } from '@balabaqsha/domain';
import { expectedLines, type ReasonLine } from './expected-lines.ts';

type Version = ReasonLine['versions'][number];

const version = (id: string, period: Version['period'], validTo: string | null = null): Version => ({
  id, text: { ru: id, kk: id, en: id }, validFrom: '2026-01-01' as LocalDate, validTo: validTo as LocalDate | null, period, used: false, author: null, writtenAt: null,
});
const line = (...versions: Version[]): ReasonLine => ({ id: versions[0]?.id ?? '', kind: 'REJECTION', versions });

function after(one: ReasonLine, intent = 'takeBack'): ReasonLine[] {
  const form = new FormData();
  form.set('intent', intent);
  form.set('id', one.id);
  return expectedLines([one, line(version('other', 'IN_FORCE'))], [form]).slice(0, -1);
}

describe('reasons stand as the forms on their way will leave them', () => {
  it('the version before one that is taken back holds on', () => {
    expect(after(line(version('new', 'AHEAD'), version('old', 'IN_FORCE', '2026-12-31')))).toEqual([line(version('old', 'IN_FORCE'))]);
  });

  it('a reason that was only to come is gone', () => {
    expect(after(line(version('new', 'AHEAD')))).toEqual([]);
  });

  it('one that was to end stays', () => {
    expect(after(line(version('old', 'IN_FORCE', '2026-12-31')))).toEqual([line(version('old', 'IN_FORCE'))]);
  });

  it('another form changes none', () => {
    const one = line(version('old', 'IN_FORCE', '2026-12-31'));
    expect(after(one, 'move')).toEqual([one]);
  });
});
