/** Pixels of the pictures in `public/help`; `pnpm pictures` makes them, at half as much again. */
export const PICTURE = { width: 360, height: 640 } as const;
