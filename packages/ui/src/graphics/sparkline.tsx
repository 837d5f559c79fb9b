/** A small line of numbers, smaller values higher: a place in a queue rises as it shrinks. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const step = 116 / Math.max(1, values.length - 1);
  const points = values.map((value, index) => ({ x: 2 + index * step, y: 4 + ((value - low) / span) * 28 }));
  const last = points.at(-1);
  return (
    <svg role="img" aria-label={label} width="122" height="36" viewBox="0 0 122 36" fill="none" className="text-accent">
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} stroke="currentColor" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" />
      {last && <circle cx={last.x} cy={last.y} r="3.5" fill="currentColor" />}
    </svg>
  );
}
