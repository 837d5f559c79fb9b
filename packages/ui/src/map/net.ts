import type { Coordinates } from '@balabaqsha/domain';
import L from 'leaflet';

const METRES_OF_A_DEGREE = 111_320;
const AROUND_KM = 30;

/**
 * A net of lines one kilometre apart, every fifth one stronger, around the city's middle: without tiles it is what tells
 * distances (D1). Nothing is drawn that is not known.
 */
export function drawNet(map: L.Map, middle: Coordinates): void {
  map.createPane('net').style.zIndex = '210';
  const renderer = L.canvas({ pane: 'net', padding: 1 });
  const up = 1000 / METRES_OF_A_DEGREE;
  const across = up / Math.cos((middle.latitude * Math.PI) / 180);
  const reach = (step: number): [number, number] => [-AROUND_KM * step, AROUND_KM * step];
  for (let line = -AROUND_KM; line <= AROUND_KM; line += 1) {
    const [south, north] = reach(up);
    const [west, east] = reach(across);
    const style = { renderer, interactive: false, color: line % 5 === 0 ? '#c3ccc4' : '#e2e7e1', weight: 1 };
    L.polyline([[middle.latitude + line * up, middle.longitude + west], [middle.latitude + line * up, middle.longitude + east]], style).addTo(map);
    L.polyline([[middle.latitude + south, middle.longitude + line * across], [middle.latitude + north, middle.longitude + line * across]], style).addTo(map);
  }
}
