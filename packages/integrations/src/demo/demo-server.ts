import type { AddressInfo } from 'node:net';

/** A demo service that listens on this machine only. */
export interface DemoServer {
  /** The port taken; useful when 0 was asked for. */
  readonly port: number;
  /** Address to give to the adapter. */
  readonly url: string;
  close(): Promise<void>;
}

/** Demo services are for this machine: nobody else can reach them. */
export const DEMO_HOST = '127.0.0.1';

/** The port that a listening server has taken. @throws Error when it doesn't listen on one */
export function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port');
  return address.port;
}
