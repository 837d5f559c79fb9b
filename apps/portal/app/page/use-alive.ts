import { useEffect, useState } from 'react';

/** Whether JavaScript runs on this page: what only works with it is shown from then on. */
export function useAlive(): boolean {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive;
}
