import { LOCALES } from '@balabaqsha/domain';
import { jobTexts } from '@balabaqsha/i18n/console/jobs';
import { QUEUE_NAMES } from '@balabaqsha/jobs';
import { describe, expect, it } from 'vitest';

describe('the job board', () => {
  it.each(LOCALES)('has words for every queue in %s, and for no other', (locale) => {
    expect(Object.keys(jobTexts[locale].names).sort()).toEqual([...QUEUE_NAMES].sort());
  });
});
