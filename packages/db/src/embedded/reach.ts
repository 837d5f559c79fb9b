import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ServerUser } from './server-user.ts';

/** Whether the server's user may pass through every folder above the path and, if it exists, enter or run the path. */
export async function isReachable(target: string, user: ServerUser): Promise<boolean> {
  if (user.ids === null) return true;
  const { uid, gid } = user.ids;
  for (let each = path.resolve(target); ; each = path.dirname(each)) {
    const found = await stat(each).catch(() => null);
    if (found !== null) {
      const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (each === path.dirname(each)) return true;
  }
}
