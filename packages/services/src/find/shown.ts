/** So many of each kind are shown; one more tells that there are more. */
export const SHOWN = 20;
