import { expect } from '@playwright/test';

export interface DemoGuardian {
  iin: string;
  name: string;
  phone: string;
  children: { iin: string; name: string; birthDate: string }[];
}

export interface DemoEmployee {
  login: string;
  password: string;
  totpSecret: string;
  role: string;
  name: string;
  kindergarten?: string;
}

export interface DemoMessage {
  id: string;
  channel: string;
  to: string;
  text: string;
  sentAt: string;
}

/** The demo's tools for machines: who lives here, what they were sent, what time it is, whose key signs. */
export class Demo {
  readonly #url: string;

  constructor(portalUrl: string) {
    this.#url = `${portalUrl}/demo`;
  }

  async people(): Promise<{ guardians: DemoGuardian[]; others: (DemoGuardian & { caveat: string })[]; staff: DemoEmployee[] }> {
    return this.#get('people.json');
  }

  /** A guardian nobody has registered yet; each number is another one. */
  async guardian(number = 0): Promise<DemoGuardian> {
    const { guardians } = await this.people();
    const found = guardians[number];
    if (found === undefined) throw new Error(`the demo has no guardian ${number}`);
    return found;
  }

  /** An employee with the role, of that kindergarten where it matters. */
  async employee(role: string, kindergarten?: string): Promise<DemoEmployee> {
    const { staff } = await this.people();
    const found = staff.find((each) => each.role === role && (kindergarten === undefined || each.kindergarten === kindergarten));
    if (found === undefined) throw new Error(`the demo has no ${role} ${kindergarten ?? ''}`);
    return found;
  }

  /** Newest first. */
  async messages(to: string): Promise<DemoMessage[]> {
    return this.#get(`messages.json?to=${encodeURIComponent(to)}`);
  }

  /** Everybody's, newest first. */
  async everyMessage(): Promise<DemoMessage[]> {
    return this.#get('messages.json');
  }

  /** Waits until a message that fits has arrived and answers the newest. */
  async message(to: string, text: RegExp): Promise<string> {
    let found: string | undefined;
    await expect
      .poll(async () => (found = (await this.messages(to)).find((each) => text.test(each.text))?.text), { message: `a message to ${to} like ${String(text)}`, timeout: 15_000 })
      .toBeDefined();
    return found ?? '';
  }

  /** What the detector of impossible states finds. */
  async problems(): Promise<unknown[]> {
    return this.#get('problems.json');
  }

  async now(): Promise<Date> {
    const { now } = await this.#get<{ now: string }>('clock.json');
    return new Date(now);
  }

  /** Moves the clock by an ISO 8601 duration; when it answers, everything that became due has happened. */
  async advance(duration: string): Promise<Date> {
    return this.#moveClock({ advance: duration });
  }

  /** Moves the clock to a UTC instant. */
  async advanceTo(instant: Date | string): Promise<Date> {
    return this.#moveClock({ to: typeof instant === 'string' ? instant : instant.toISOString() });
  }

  /** How the demo NCALayer answers from now on: whose key, and whether the person signs. */
  async signWith(key: string, answer: 'sign' | 'cancel' | 'error' = 'sign'): Promise<void> {
    await this.#post('eds.json', { key, answer });
  }

  /** Whether the state registers answer about a person from now on. */
  async registersAnswer(iin: string, answers: boolean): Promise<void> {
    await this.#post('registers.json', { iin, answers });
  }

  async #moveClock(body: { to: string } | { advance: string }): Promise<Date> {
    const { now } = await this.#post<{ now: string }>('clock.json', body);
    return new Date(now);
  }

  async #get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.#url}/${path}`);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as T;
  }

  async #post<T>(path: string, body: unknown): Promise<T> {
    const response = await fetch(`${this.#url}/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }
}
