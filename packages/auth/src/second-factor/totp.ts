import { Secret, TOTP } from 'otpauth';

/** Seconds that one code is shown for. */
const PERIOD = 30;

const authenticator = (secret: string): TOTP => new TOTP({ issuer: 'Balabaqsha', period: PERIOD, digits: 6, algorithm: 'SHA1', secret: Secret.fromBase32(secret) });

/** A new secret for an authenticator app (S2), base32, 160 bits. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The code that an authenticator app shows at the instant. */
export function totpCodeAt(secret: string, at: Date): string {
  return authenticator(secret).generate({ timestamp: at.getTime() });
}

/**
 * The time step that a code belongs to, one step of clock error forgiven each way (S2). Steps only grow, so refusing
 * one that is not above the last accepted makes each code open one session.
 * @returns whole half-minutes since 1970, `null` when the code is wrong
 */
export function totpStepOf(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = authenticator(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
}
