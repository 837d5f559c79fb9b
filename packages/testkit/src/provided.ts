/** What the one-time set-up tells each test file. */
export interface TestServer {
  /** Of the user that owns the template database. */
  ownerUrl: string;
  /** Of the app's user. Both name the template, which nobody may open. */
  appUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}
