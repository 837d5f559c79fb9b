import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AwaitedWork } from './awaited-work.tsx';
import { LiveUpdates } from './live-updates.tsx';
import { openClient, trpc } from './trpc.ts';

/** Lets pages keep their lists fresh over tRPC; the first data come with the page. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5000 } } }));
  const [client] = useState(openClient);
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <LiveUpdates>
          <AwaitedWork>{children}</AwaitedWork>
        </LiveUpdates>
      </QueryClientProvider>
    </trpc.Provider>
  );
}
