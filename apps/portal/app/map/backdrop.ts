import type { Coordinates } from '@balabaqsha/domain';
import { element } from '@balabaqsha/ui/map';
import L from 'leaflet';
import type { MapPlace } from './place-clusters.ts';

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
