import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { openGate } from './gate.ts';

/** argon2id with 19 MiB, 2 passes, 1 lane (A2): about 20 ms of one core. argon2id is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Threads of libuv's pool do the work; taking all of them would stop files and DNS. */
const gate = openGate(Math.max(1, Math.min(3, availableParallelism())), 200);

/** Hash of 32 random bytes that nobody kept, for accounts that do not exist (A6). */
const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$9PWHFxDulbPXCa3oIkuPGQ$yzb2BXoBTeQlYgJ3nxXvvb5M/BR1leOMVwLwZAY8ujc';

/**
 * What the database keeps of a password (A2), in the PHC format with its salt and cost.
 * Heavy: never call it inside a transaction.
 * @param password in NFC
 * @throws DomainError UNAVAILABLE when too many passwords are being worked on
 */
export function hashPassword(password: string): Promise<string> {
  return gate.pass(() => hash(password, COST));
}

/**
 * Whether the password is the account's. For an account that does not exist the same work is done, so that the time
 * taken does not tell (A6). Heavy: never call it inside a transaction.
 * @param password in NFC
 * @param passwordHash `null` where there is no account
 * @throws DomainError UNAVAILABLE when too many passwords are being worked on
 */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const same = await gate.pass(() => verify(passwordHash ?? NOBODYS_HASH, password));
  return same && passwordHash !== null;
}
