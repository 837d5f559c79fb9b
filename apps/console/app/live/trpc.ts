import type { AppRouter } from '@balabaqsha/api';
import { createTRPCReact, httpBatchLink } from '@trpc/react-query';
import superjson from 'superjson';

/** Typed hooks over the console's `/trpc`. */
export const trpc = createTRPCReact<AppRouter>();

/** A client of the page's own origin. */
export const openClient = () => trpc.createClient({ links: [httpBatchLink({ url: '/trpc', transformer: superjson, maxItems: 10 })] });
