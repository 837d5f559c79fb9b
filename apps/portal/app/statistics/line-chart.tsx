import { Group } from '@visx/group';
import { scaleLinear, scalePoint } from '@visx/scale';
import { AreaClosed, LinePath } from '@visx/shape';
import { ChartFrame, hasRoomBelow, MARGIN, type ChartPoint } from './chart-frame.tsx';

const INSET = 22;
/** So many points apart two numbers do not touch on a phone. */
const APART = 2;

/** A line through time over one zero, with the first, the highest and the last number written at it; hidden numbers leave a gap. */
export function LineChart({ label, points }: { label: string; points: readonly ChartPoint[] }) {
  const highest = Math.max(1, ...points.map(({ value }) => value ?? 0));
  const ends = [points.findIndex(({ value }) => value !== null), points.length - 1];
  const top = points.findIndex(({ value }) => value === highest);
  const named = new Set(ends.every((end) => Math.abs(end - top) > APART) ? [...ends, top] : ends);
  return (
    <ChartFrame label={label}>
      {(size) => {
        const { width, height } = size;
        const across = scalePoint({ domain: points.map(({ key }) => key), range: [INSET, width - INSET] });
        const floor = height - MARGIN.bottom;
        const up = scaleLinear({ domain: [0, highest], range: [floor, MARGIN.top] });
        const x = ({ key }: ChartPoint): number => across(key) ?? 0;
        const y = ({ value }: ChartPoint): number => up(value ?? 0);
        const isShown = ({ value }: ChartPoint): boolean => value !== null;
        return (
          <Group>
            <AreaClosed data={[...points]} x={x} y={y} yScale={up} defined={isShown} className="fill-accent-tint" />
            <line x1={0} x2={width} y1={floor} y2={floor} className="stroke-edge" />
            <LinePath data={[...points]} x={x} y={y} defined={isShown} fill="none" className="stroke-accent" strokeWidth={2.5} strokeLinejoin="round" strokeLinecap="round" />
            {points.map((point, index) => (
              <Group key={point.key}>
                {isShown(point) && <circle cx={x(point)} cy={y(point)} r={named.has(index) ? 4.5 : 2.5} className="fill-accent" />}
                {named.has(index) && (
                  <text x={x(point)} y={y(point) - 9} textAnchor="middle" className="fill-ink text-xs font-semibold">
                    {point.text}
                  </text>
                )}
                {hasRoomBelow(points, index, size) && (
                  <text x={x(point)} y={height - 6} textAnchor="middle" className="fill-quiet text-xs">
                    {point.short}
                  </text>
                )}
              </Group>
            ))}
          </Group>
        );
      }}
    </ChartFrame>
  );
}
