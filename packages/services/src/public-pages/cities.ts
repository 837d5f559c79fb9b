import { requireCall } from '@balabaqsha/auth';
import { city } from '@balabaqsha/db/schema';
import { asc, desc } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { cityList } from '../contract/public.ts';
import type { Deps } from '../deps.ts';

/** Cities for the switch in the header, those that are open first; their middles in degrees, so that a browser can find its own (P2). */
export async function cities(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.infer<typeof cityList>> {
  requireCall(actor, 'public.cities');
  const rows = await deps.db.read((tx) =>
    tx.select({ id: city.id, code: city.code, name: city.name, live: city.live, latitude: city.latitude, longitude: city.longitude, phone: city.phone, whatsapp: city.whatsapp }).from(city).orderBy(desc(city.live), asc(city.code)),
  );
  return rows.map((row) => ({ ...row, latitude: Number(row.latitude), longitude: Number(row.longitude) }));
}
