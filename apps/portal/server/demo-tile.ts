/** Pixels of a side. */
const SIDE = 256;

/**
 * A map tile that says which one it is, for trying out `MAP_TILES_URL` without a tile server: a field with its edges and
 * `z/x/y` in the middle, as an SVG.
 * @param z zoom, from 0 on
 * @param x column, from the west
 * @param y row, from the north
 */
export function demoTile(z: number, x: number, y: number): string {
  const field = (x + y) % 2 === 0 ? '#eef1ea' : '#e4eae2';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}">
<rect width="${SIDE}" height="${SIDE}" fill="${field}"/>
<path d="M0 0H${SIDE}M0 0V${SIDE}" stroke="#b9c4b8" stroke-width="2" fill="none"/>
<path d="M0 ${SIDE / 2}H${SIDE}M${SIDE / 2} 0V${SIDE}" stroke="#d3dbd1" fill="none"/>
<text x="${SIDE / 2}" y="${SIDE / 2 - 10}" font-family="sans-serif" font-size="15" fill="#6b776d" text-anchor="middle">${z}/${x}/${y}</text>
</svg>
`;
}
