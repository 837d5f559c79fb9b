import { file } from '@balabaqsha/db/schema';
import { and, eq, isNotNull, ne } from 'drizzle-orm';
import type { Deps } from '../deps.ts';

const AT_ONCE = 100;

/**
 * Removes the bytes of files that were given up. It comes after the commit: whatever interrupts it, the next run goes on
 * from the rows, and nobody is given such a file meanwhile.
 * @returns how many files were removed
 */
export async function removeErasedFiles(deps: Pick<Deps, 'db' | 'files'>): Promise<{ removed: number }> {
  for (let removed = 0; ; ) {
    const left = await deps.db.read((tx) =>
      tx
        .select({ id: file.id, storageKey: file.storageKey })
        .from(file)
        .where(and(isNotNull(file.erasedAt), ne(file.storageKey, '')))
        .limit(AT_ONCE),
    );
    for (const { id, storageKey } of left) {
      await deps.files.remove(storageKey);
      await deps.db.write((tx) => tx.update(file).set({ storageKey: '' }).where(eq(file.id, id)));
    }
    removed += left.length;
    if (left.length < AT_ONCE) return { removed };
  }
}
