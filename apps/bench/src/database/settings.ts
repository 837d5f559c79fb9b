import postgres from 'postgres';

/** All three must be on, or a commit that was answered may not survive a power cut. */
const DURABILITY = ['fsync', 'synchronous_commit', 'full_page_writes'];
const NAMES = [...DURABILITY, 'wal_level', 'shared_buffers', 'max_connections', 'server_version'];

/** The settings that numbers depend on, as a session of this user has them. */
export async function readSettings(url: string): Promise<Record<string, string>> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const rows = await client<{ name: string; value: string }[]>`select name, current_setting(name) as value from unnest(${NAMES}::text[]) as name`;
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  } finally {
    await client.end();
  }
}

/** Whether a commit that was answered is on the disk. */
export function durable(settings: Record<string, string>): boolean {
  return DURABILITY.every((name) => settings[name] === 'on');
}
