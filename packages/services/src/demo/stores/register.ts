import type { Database } from '@balabaqsha/db';
import { demoOutage, demoPerson, demoRelation } from '@balabaqsha/db/schema';
import { and, eq, inArray } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { RegisteredPerson } from '../../ports/registers.ts';

/** Stands for everybody. */
const ALL = '*';

/** Puts the demo registers out of order for a person, or for everybody (`*`), or in order again. */
export async function setRegisterOutage(deps: Pick<Deps, 'db'>, { iin, answers }: { iin: string; answers: boolean }): Promise<void> {
  await deps.db.write(async (tx) => {
    if (answers) await tx.delete(demoOutage).where(eq(demoOutage.iin, iin));
    else await tx.insert(demoOutage).values({ iin }).onConflictDoNothing();
  });
}

/** The people of the demo city as the demo registers ask for them. */
export function demoRegisterStore(db: Database) {
  return {
    isDown: async (iins: readonly string[]): Promise<boolean> => (await db.read((tx) => tx.$count(demoOutage, inArray(demoOutage.iin, [ALL, ...iins])))) > 0,
    async findPerson(iin: string): Promise<(RegisteredPerson & { deceased: boolean }) | null> {
      const [found] = await db.read((tx) => tx.select().from(demoPerson).where(eq(demoPerson.iin, iin)));
      if (found === undefined) return null;
      const { surname, name, patronymic, sex, birthDate, deceased } = found;
      return { iin, surname, name, patronymic, sex, birthDate, deceased };
    },
    async relation(guardianIin: string, childIin: string): Promise<'confirmed' | 'not_found' | 'ambiguous'> {
      const found = await db.read((tx) =>
        tx.select().from(demoRelation).where(and(eq(demoRelation.guardianIin, guardianIin), eq(demoRelation.childIin, childIin))),
      );
      return found.length > 0 ? 'confirmed' : 'not_found';
    },
  };
}
