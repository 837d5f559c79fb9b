import { hashPassword } from '@balabaqsha/auth';
import { acceptance, child, city, demoPerson, demoRelation, guardian, guardianship } from '@balabaqsha/db/schema';
import { addDays, localDateOf } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import { writeCity } from './city-rows.ts';
import { familyMaker, familyRows, registerRows } from './families.ts';
import { makeLives } from './lives.ts';
import { madeUpNumbers } from './made-up-numbers.ts';
import { makePhotos, writePhotos } from './photos.ts';
import { ALMATY } from './places.ts';
import { randomFrom } from './random.ts';
import { readyPosts, writeStaff } from './staff-rows.ts';
import { timelineOf } from './timeline.ts';
import { unregisteredPeople } from './unregistered.ts';
import { insertAll, keepFiles, writeLives } from './write-lives.ts';

/** The seed of the city that everybody sees at the first start. */
export const DEMO_SEED = 2026;

/** Opens the accounts of the demo city's registered guardians; their IINs are in the console. */
export const DEMO_GUARDIAN_PASSWORD = 'balabaqsha-demo-2026';

/**
 * Fills an empty database with the demo city: kindergartens, employees, children in groups and in the queue with their
 * whole history up to the clock's present, and people in the demo registers who have not come yet (see `plan.ts`). The
 * rows are written in bulk, but each by the rules that the use cases follow: lifecycle, deadlines, seat guarantee.
 * @param seed another seed gives other people
 * @returns `false` where the city is there already: then nothing is changed
 */
export async function seedDemoCity(deps: Deps, seed: number = DEMO_SEED): Promise<boolean> {
  const present = await deps.db.read((tx) => tx.select({ id: city.id }).from(city).where(eq(city.code, ALMATY)));
  if (present.length > 0) return false;
  const now = deps.clock.now();
  const random = randomFrom(seed);
  const numbers = madeUpNumbers();
  const make = familyMaker(random, numbers);
  const time = timelineOf(now, random);
  const posts = await readyPosts();
  const photos = await makePhotos(deps);
  const passwordHash = await hashPassword(DEMO_GUARDIAN_PASSWORD);

  await deps.db.write(async (tx) => {
    const seeded = await writeCity(tx, time.today, numbers);
    await writePhotos(tx, seeded.kindergartens, photos, now);
    const staff = await writeStaff(tx, seeded, posts.first, time.today, random, numbers);
    const lives = makeLives({ city: seeded, staff, random, make, time, now });
    const files = await keepFiles(deps.files, lives);

    const rows = familyRows(lives.map(({ family, application }) => ({ family, registeredOn: addDays(localDateOf(application.submittedAt), -1) })), passwordHash);
    await insertAll(rows.guardians, (chunk) => tx.insert(guardian).values(chunk));
    await insertAll(rows.children, (chunk) => tx.insert(child).values(chunk));
    await insertAll(rows.acceptances, (chunk) => tx.insert(acceptance).values(chunk));
    await insertAll(rows.guardianships, (chunk) => tx.insert(guardianship).values(chunk));
    await writeLives(tx, seeded.cityId, lives, files);

    const newcomers = unregisteredPeople(random, make, time.today);
    await writeStaff(tx, seeded, posts.later, time.today, randomFrom(seed + 1), numbers);
    const known = lives.flatMap(({ family }) => [{ person: family.parent }, { person: family.child }]);
    const register = registerRows(
      [...known, ...newcomers.people],
      [...lives.map(({ family }) => ({ guardianIin: family.parent.iin, childIin: family.child.iin })), ...newcomers.relations],
    );
    await insertAll(register.persons, (chunk) => tx.insert(demoPerson).values(chunk));
    await insertAll(register.relations, (chunk) => tx.insert(demoRelation).values(chunk));
  });
  return true;
}
