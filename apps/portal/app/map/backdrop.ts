import type { Coordinates } from '@balabaqsha/domain';
import L from 'leaflet';
import { element } from './mark-icon.ts';
import type { MapPlace } from './place-clusters.ts';

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

const LETTER_PX = 8;
const LINE_PX = 18;
const BELOW_PX = 12;
const MARK_PX = 26;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names of the districts in the middle of those of their kindergartens that the map shows; none where it would lie on a mark or on another. */
export function districtNames(map: L.Map, places: readonly MapPlace[], marks: readonly Coordinates[]): L.LayerGroup {
  const names = L.layerGroup();
  const taken = marks.map((mark): Box => {
    const { x, y } = map.latLngToLayerPoint([mark.latitude, mark.longitude]);
    return { left: x - MARK_PX, right: x + MARK_PX, top: y - MARK_PX, bottom: y + MARK_PX / 2 };
  });
  for (const district of new Set(places.map((place) => place.district))) {
    const { latitude, longitude } = middleOf(places.filter((place) => place.district === district));
    const { x, y } = map.latLngToLayerPoint([latitude, longitude]);
    const half = (district.length * LETTER_PX) / 2;
    const box = { left: x - half, right: x + half, top: y + BELOW_PX, bottom: y + BELOW_PX + LINE_PX };
    if (taken.some((each) => meet(each, box))) continue;
    taken.push(box);
    const icon = L.divIcon({ className: 'map-district', html: element('span', {}, district), iconSize: [0, 0] });
    L.marker([latitude, longitude], { icon, interactive: false, keyboard: false, pane: 'overlayPane' }).addTo(names);
  }
  return names;
}

function middleOf(places: readonly Coordinates[]): Coordinates {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { latitude: mean(places.map(({ latitude }) => latitude)), longitude: mean(places.map(({ longitude }) => longitude)) };
}
