import type { AppRouter } from '@balabaqsha/api';
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';

/** The envelope of superjson, without its 4 KB: neither a number nor a mark needs more. */
const plain = {
  serialize: (value: unknown) => ({ json: value }),
  deserialize: ({ json }: { json: unknown }): unknown => json,
};

interface CardListener {
  /** The card on the server has this mark now (`standingMark`). */
  onMark: (mark: string) => void;
  /** Whether changes are being told of right now. While a connection is lost it is tried again by itself. */
  onConnected: (connected: boolean) => void;
  /** The stream was refused or has ended, and does not come back by itself. */
  onEnd: () => void;
}

/**
 * Opens the stream of one application's card.
 * @param shown mark of the card as it is shown
 * @returns a function that closes it; nothing is told after that
 */
export function openCardStream(number: number, shown: string, { onMark, onConnected, onEnd }: CardListener): () => void {
  const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: '/trpc', transformer: plain })] });
  const stream = client.guardian.applications.watch.subscribe(
    { number, lastEventId: shown },
    {
      onData: ({ data }) => onMark(data.mark),
      onConnectionStateChange: ({ state }) => onConnected(state === 'pending'),
      onError: onEnd,
      onComplete: onEnd,
    },
  );
  return () => stream.unsubscribe();
}
