import type { AppRouter } from '@balabaqsha/api';
import { createTRPCReact, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/react-query';
import superjson from 'superjson';

/** Typed hooks over the console's `/trpc`. */
export const trpc = createTRPCReact<AppRouter>();

const SERVER = { url: '/trpc', transformer: superjson };

/** A client of the page's own origin: questions in batches, the stream as server-sent events. */
export const openClient = () =>
  trpc.createClient({
    links: [splitLink({ condition: ({ type }) => type === 'subscription', true: httpSubscriptionLink(SERVER), false: httpBatchLink({ ...SERVER, maxItems: 10 }) })],
  });
