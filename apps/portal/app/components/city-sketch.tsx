interface Place {
  id: string;
  latitude: number;
  longitude: number;
  /** Has a free seat. */
  free: boolean;
}

const WIDTH = 640;
const HEIGHT = 260;
const MARGIN = 28;

/** Where the kindergartens lie to one another, drawn without map tiles (D1). The list beside it says the same in words. */
export function CitySketch({ title, label, places }: { title: string; label: string; places: readonly Place[] }) {
  const across = spread(places.map(({ longitude }) => longitude), WIDTH);
  const down = spread(places.map(({ latitude }) => -latitude), HEIGHT);
  return (
    <figure className="card overflow-hidden">
      <figcaption className="px-4 pt-3 text-sm font-medium text-quiet">{title}</figcaption>
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="block h-auto w-full">
        <g className="stroke-line" strokeWidth="1.5" fill="none">
          <path d={`M0 ${HEIGHT * 0.3}C160 ${HEIGHT * 0.25} 420 ${HEIGHT * 0.4} ${WIDTH} ${HEIGHT * 0.3}`} />
          <path d={`M0 ${HEIGHT * 0.62}C200 ${HEIGHT * 0.55} 400 ${HEIGHT * 0.7} ${WIDTH} ${HEIGHT * 0.6}`} />
          <path d={`M${WIDTH * 0.28} 0C${WIDTH * 0.3} 90 ${WIDTH * 0.24} 170 ${WIDTH * 0.3} ${HEIGHT}`} />
          <path d={`M${WIDTH * 0.66} 0C${WIDTH * 0.62} 80 ${WIDTH * 0.7} 180 ${WIDTH * 0.66} ${HEIGHT}`} />
        </g>
        {places.map((place) => (
          <g key={place.id} transform={`translate(${across(place.longitude).toFixed(1)} ${down(-place.latitude).toFixed(1)})`}>
            <path d="M0 12C5.500 5.500 9 1 9-4A9 9 0 1 0-9-4C-9 1-5.500 5.500 0 12Z" className={place.free ? 'fill-accent stroke-surface' : 'fill-surface stroke-quiet'} strokeWidth="1.5" />
            <circle cy="-4" r="3" className={place.free ? 'fill-surface' : 'fill-quiet'} />
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** One place alone stands in the middle. */
function spread(values: readonly number[], size: number): (value: number) => number {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  return (value) => (range === 0 ? size / 2 : MARGIN + ((value - low) / range) * (size - 2 * MARGIN));
}
