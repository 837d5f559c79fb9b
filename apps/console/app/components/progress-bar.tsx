/** How much of something is done, as a bar; words beside it say the same. */
export function ProgressBar({ done, of }: { done: number; of: number }) {
  return <progress max={of} value={done} className="h-2 w-60 max-w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent" />;
}
