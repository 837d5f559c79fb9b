/** A caller who waits for the answer to his request. */
interface Waiting<Request, Answer> {
  request: Request;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** How the requests of one key that came while the last ones were decided are decided next: all at once. */
type Decide<Request, Answer> = (requests: readonly Request[]) => Promise<readonly (() => Answer)[]>;

/**
 * Brings together what comes in one moment for one thing. A request that comes alone is decided alone and at once; those
 * that come while one is being decided wait and are then decided together. Nothing is held in memory that anybody needs
 * later: another process does the same beside this one, and the database decides between them.
 */
export class OneMoment<Request, Answer> {
  readonly #waiting = new Map<string, Waiting<Request, Answer>[]>();

  /**
   * @param key what the requests are for
   * @param decide answers them in the order in which they came; a function that throws is a refusal of that one alone
   * @throws what `decide` throws for this request, or for all of them
   */
  ask(key: string, request: Request, decide: Decide<Request, Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(key);
      if (waiting !== undefined) {
        waiting.push({ request, resolve, reject });
        return;
      }
      const first: Waiting<Request, Answer>[] = [{ request, resolve, reject }];
      this.#waiting.set(key, first);
      void this.#decideAll(key, decide);
    });
  }

  async #decideAll(key: string, decide: Decide<Request, Answer>): Promise<void> {
    // What else this moment brings is to come along.
    await Promise.resolve();
    for (let asked = this.#waiting.get(key) ?? []; asked.length > 0; asked = this.#waiting.get(key) ?? []) {
      this.#waiting.set(key, []);
      try {
        const answers = await decide(asked.map(({ request }) => request));
        asked.forEach((each, index) => settle(each, answers[index]));
      } catch (error) {
        for (const each of asked) each.reject(error);
      }
    }
    this.#waiting.delete(key);
  }
}

function settle<Request, Answer>({ resolve, reject }: Waiting<Request, Answer>, answer: (() => Answer) | undefined): void {
  try {
    if (answer === undefined) throw new Error('a request got no answer');
    resolve(answer());
  } catch (error) {
    reject(error);
  }
}
