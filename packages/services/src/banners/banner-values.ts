import type { Trilingual } from '@balabaqsha/db/schema';
import { DomainError } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { bannerInput } from '../contract/banner.ts';

type Input = z.output<typeof bannerInput>;

/** The words of a banner in three languages. */
export function textOf({ textRu, textKk, textEn }: Input): Trilingual {
  return { ru: textRu, kk: textKk, en: textEn };
}

/**
 * The columns that a form fills.
 * @throws DomainError DATE_IN_PAST at `endsAt` where it would be over before anybody saw it
 */
export function bannerValues(input: Input, now: Date) {
  const { place, kind, shownFrom, startsAt, endsAt } = input;
  if (endsAt <= now) throw new DomainError('DATE_IN_PAST', { field: 'endsAt' });
  return { place, kind, text: textOf(input), shownFrom: shownFrom ?? startsAt, startsAt, endsAt };
}
