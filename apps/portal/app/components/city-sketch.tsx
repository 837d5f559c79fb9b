interface Place {
  id: string;
  latitude: number;
  longitude: number;
  /** Has a free seat. */
  free: boolean;
}

const WIDTH = 640;
const HEIGHT = 440;
const MARGIN = 40;

/**
 * Where the kindergartens lie to one another, drawn on the server: it stands where the map has not come yet or can't come.
 * The list beside it says the same in words.
 */
export function CitySketch({ label, places }: { label: string; places: readonly Place[] }) {
  const across = spread(places.map(({ longitude }) => longitude), WIDTH);
  const down = spread(places.map(({ latitude }) => -latitude), HEIGHT);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="block size-full bg-wash">
      {places.map((place) => (
        <g key={place.id} transform={`translate(${across(place.longitude).toFixed(1)} ${down(-place.latitude).toFixed(1)})`}>
          <path d="M0 12C5.500 5.500 9 1 9-4A9 9 0 1 0-9-4C-9 1-5.500 5.500 0 12Z" className={place.free ? 'fill-accent stroke-surface' : 'fill-surface stroke-quiet'} strokeWidth="1.5" />
          <circle cy="-4" r="3" className={place.free ? 'fill-surface' : 'fill-quiet'} />
        </g>
      ))}
    </svg>
  );
}

/** One place alone stands in the middle. */
function spread(values: readonly number[], size: number): (value: number) => number {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  return (value) => (range === 0 ? size / 2 : MARGIN + ((value - low) / range) * (size - 2 * MARGIN));
}
