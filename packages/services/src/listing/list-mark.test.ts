import { describe, expect, it } from 'vitest';
import { markOf, markText } from './list-mark.ts';

const ID = '0198c0de-0000-7000-8000-000000000001';

describe('the mark behind a row of a list', () => {
  it.each(['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.123456Z', '2026-03-02T14:00:00.5+05', '1889-01-01T00:00:00+05:07:48'])('is read as it was written: %s', (at) => {
    expect(markOf(markText(at, ID))).toEqual({ at, id: ID });
  });

  it.each(['', '0000-01-01T00:00:00Z', '2026-02-31T09:00:00Z', '2026-03-02T25:00:00Z', '2026-03-02T09:00:00', '2026-03-02T09:00:00+99', 'yesterday', "2026-03-02T09:00:00Z'"])('made up by hand is the beginning, and no error of the database: %s', (at) => {
    expect(markOf(markText(at, ID))).toBeNull();
    expect(markOf(`2026-03-02T09:00:00Z ${at}`)).toBeNull();
  });
});
