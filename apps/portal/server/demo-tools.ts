import { totpCodeAt } from '@balabaqsha/auth';
import { isDomainError } from '@balabaqsha/domain';
import type { Composed } from '@balabaqsha/runtime';
import { demoMessages, demoPeople, demoProblems, orderClockMove, setRegisterOutage, setSignatureKey, type DemoDeps, type DemoMessageView, type DemoPeople } from '@balabaqsha/services/demo';
import { durationMs } from './duration.ts';

/** How the demo NCALayer answers next. */
export interface KeyChoice {
  key: string;
  answer: 'sign' | 'cancel' | 'error';
}

/** What the demo's pages and machines may do; exists only with DEMO. */
export interface DemoTools {
  people(): Promise<DemoPeople>;
  /** Newest first; of one receiver, or of everybody. */
  messages(to: string | null): Promise<DemoMessageView[]>;
  /** What the detector of impossible states finds; empty while the rules hold. */
  problems(): Promise<Awaited<ReturnType<typeof demoProblems>>>;
  now(): Promise<Date>;
  /**
   * Moves the clock of all processes and answers when everything that became due is done.
   * @param input `to`, an instant, or `advance`, an ISO 8601 duration
   * @returns what the clock shows then; `null` when the input is neither, or would turn the clock back
   */
  moveClock(input: { to?: unknown; advance?: unknown }): Promise<Date | null>;
  /** @returns `false` when the choice is none */
  chooseKey(input: { key?: unknown; answer?: unknown }): Promise<boolean>;
  /**
   * Puts the registers out of order for a person's IIN, or for everybody (`*`), or in order again.
   * @returns `false` when the input is neither
   */
  letRegistersAnswer(input: { iin?: unknown; answers?: unknown }): Promise<boolean>;
  /** What an authenticator app shows for this secret at this instant of the demo clock (S2). */
  totpCode(secret: string): string;
  consoleUrl: string;
}

/** The demo tools over the services, `null` in a real system. */
export function demoToolsOf(portal: Composed): DemoTools | null {
  if (portal.demoClock === null) return null;
  const deps: DemoDeps = { ...portal.deps, clock: portal.demoClock };
  return {
    people: () => demoPeople(deps),
    messages: (to) => demoMessages(deps, to ?? undefined),
    async problems() {
      await deps.clock.refresh();
      return demoProblems(deps);
    },
    async now() {
      await deps.clock.refresh();
      return deps.clock.now();
    },
    async moveClock({ to, advance }) {
      await deps.clock.refresh();
      const target = targetOf(deps.clock.now(), to, advance);
      if (target === null) return null;
      try {
        return (await orderClockMove(deps, target)).now;
      } catch (error) {
        if (isDomainError(error) && error.code === 'DATE_IN_PAST') return null;
        throw error;
      }
    },
    async chooseKey({ key, answer }) {
      if (typeof key !== 'string' || !/^\d{12}$/.test(key) || (answer !== 'sign' && answer !== 'cancel' && answer !== 'error')) return false;
      await setSignatureKey(deps, { key, answer });
      return true;
    },
    async letRegistersAnswer({ iin, answers }) {
      if (typeof iin !== 'string' || !/^(\d{12}|\*)$/.test(iin) || typeof answers !== 'boolean') return false;
      await setRegisterOutage(deps, { iin, answers });
      return true;
    },
    totpCode: (secret) => totpCodeAt(secret, deps.clock.now()),
    consoleUrl: portal.config.consoleUrl,
  };
}

function targetOf(now: Date, to: unknown, advance: unknown): Date | null {
  if (typeof to === 'string') {
    const target = new Date(to);
    return Number.isNaN(target.getTime()) ? null : target;
  }
  const ms = typeof advance === 'string' ? durationMs(advance) : null;
  return ms === null ? null : new Date(now.getTime() + ms);
}
