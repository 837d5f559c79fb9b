import { element, pinIcon } from '@balabaqsha/ui/map';
import L from 'leaflet';
import type { MapMark } from './place-clusters.ts';

/** The picture of a mark: a pin, full where there is a free seat and hollow where not, or a circle with how many places it holds. */
export function markIcon(mark: MapMark): L.DivIcon {
  if (mark.kind === 'place') return pinIcon(mark.place.free);
  return L.divIcon({ className: `map-cluster${mark.free > 0 ? ' map-free' : ''}`, html: element('span', {}, String(mark.places.length)), iconSize: [44, 44] });
}
