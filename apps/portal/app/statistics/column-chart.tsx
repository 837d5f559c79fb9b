import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { ChartFrame, hasRoomBelow, MARGIN, type ChartPoint } from './chart-frame.tsx';

/** Columns side by side from one zero, each with its number over it; a hidden number is a dashed stump. */
export function ColumnChart({ label, points }: { label: string; points: readonly ChartPoint[] }) {
  return (
    <ChartFrame label={label}>
      {(size) => {
        const { width, height } = size;
        const across = scaleBand({ domain: points.map(({ key }) => key), range: [MARGIN.side, width - MARGIN.side], paddingInner: 0.25 });
        const floor = height - MARGIN.bottom;
        const up = scaleLinear({ domain: [0, Math.max(1, ...points.map(({ value }) => value ?? 0))], range: [floor, MARGIN.top] });
        const column = across.bandwidth();
        return (
          <Group>
            <line x1={0} x2={width} y1={floor} y2={floor} className="stroke-edge" />
            {points.map(({ key, short, value, text }, index) => {
              const left = across(key) ?? 0;
              const top = value === null ? floor - STUMP : up(value);
              return (
                <Group key={key}>
                  <Bar x={left} y={top} width={column} height={Math.max(0, floor - top)} rx={2} className={value === null ? 'fill-wash stroke-edge' : 'fill-accent'} strokeDasharray={value === null ? '3 2' : undefined} />
                  <text x={left + column / 2} y={top - 6} textAnchor="middle" className="fill-ink text-xs font-semibold">
                    {text}
                  </text>
                  {hasRoomBelow(points, index, size) && (
                    <text x={left + column / 2} y={height - 6} textAnchor="middle" className="fill-quiet text-xs">
                      {short}
                    </text>
                  )}
                </Group>
              );
            })}
          </Group>
        );
      }}
    </ChartFrame>
  );
}

const STUMP = 8;
