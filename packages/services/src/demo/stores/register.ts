import type { Database } from '@balabaqsha/db';
import { demoPerson, demoRelation } from '@balabaqsha/db/schema';
import { and, eq } from 'drizzle-orm';
import type { RegisteredPerson } from '../../ports/registers.ts';

/** The people of the demo city as the demo registers ask for them. */
export function demoRegisterStore(db: Database) {
  return {
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
