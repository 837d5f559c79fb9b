import { execFile } from 'node:child_process';
import os from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whom the server runs as. PostgreSQL refuses to run as root, as which containers and CI often run us. */
export interface ServerUser {
  /** `null` = as ourselves. */
  ids: { uid: number; gid: number } | null;
  name: string;
  /** A folder that everybody may enter and that survives a restart of the machine. */
  openFolder: string;
}

/** Ourselves, or for root the user `postgres` if the machine has one, otherwise `nobody`. No user is ever created. */
export async function serverUser(): Promise<ServerUser> {
  const me = os.userInfo();
  if (me.uid !== 0) return { ids: null, name: me.username, openFolder: os.tmpdir() };
  for (const name of ['postgres', 'nobody']) {
    const ids = await idsOf(name);
    if (ids !== null) return { ids, name, openFolder: '/var/tmp' };
  }
  throw new Error('PostgreSQL does not run as root and there is no user postgres or nobody: start as another user, or set DATABASE_URL');
}

async function idsOf(name: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
