import { requireCall } from '@balabaqsha/auth';
import { city, district } from '@balabaqsha/db/schema';
import { searchIn } from '@balabaqsha/domain';
import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { kindergartenCatalogue, kindergartenFilter } from '../contract/public.ts';
import type { Deps } from '../deps.ts';
import { freeIn, loadCatalogue, type CatalogueEntry, type GroupRow } from './kindergarten-cards.ts';

type Filter = z.output<typeof kindergartenFilter>;

/**
 * The catalogue (P3). The search reads names, addresses and districts in all three languages and forgives typing errors
 * and letters that a keyboard lacks; a city has some hundred kindergartens, so they are compared here and the database's
 * collation has no say.
 */
export async function kindergartens(deps: Deps, actor: Actor, input: Filter): Promise<z.infer<typeof kindergartenCatalogue>> {
  requireCall(actor, 'public.kindergartens');
  return deps.db.read(async (tx) => {
    const districts = await tx
      .select({ id: district.id, name: district.name })
      .from(district)
      .innerJoin(city, eq(city.id, district.cityId))
      .where(eq(city.live, true))
      .orderBy(asc(district.code));
    const catalogue = await loadCatalogue(tx);
    const wanted = catalogue.filter((entry) => isWanted(entry, input));
    return { districts, kindergartens: searchIn(input.search, wanted, textsOf).map(({ card }) => card) };
  });
}

function isWanted({ districtId, groups }: CatalogueEntry, input: Filter): boolean {
  if (input.districtId != null && input.districtId !== districtId) return false;
  return groups.some((group) => suitsFilter(group, input));
}

function textsOf({ card }: CatalogueEntry): string[] {
  return [card.name, card.address, card.district].flatMap(({ ru, kk, en }) => [ru, kk, en]);
}

/** One and the same group has to suit in everything: a free Russian seat is no help to who looks for a Kazakh one. */
function suitsFilter(group: GroupRow, { correctionType, language, onlyFree }: Filter): boolean {
  return (
    (correctionType == null || group.correctionTypes.includes(correctionType)) &&
    (language == null || group.language === language) &&
    (!onlyFree || freeIn(group) > 0)
  );
}
