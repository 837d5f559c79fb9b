import L from 'leaflet';
import type { MapMark } from './place-clusters.ts';

const PIN = 'M20 38C30.500 27 36 20.500 36 14.500A16 16 0 0 0 4 14.500C4 20.500 9.500 27 20 38Z';
const SVG = 'http://www.w3.org/2000/svg';

/** The picture of a mark: a pin, full where there is a free seat and hollow where not, or a circle with how many places it holds. */
export function markIcon(mark: MapMark): L.DivIcon {
  if (mark.kind === 'cluster') return L.divIcon({ className: `map-cluster${mark.free > 0 ? ' map-free' : ''}`, html: element('span', {}, String(mark.places.length)), iconSize: [44, 44] });
  const picture = drawn('svg', { viewBox: '0 0 40 40', 'aria-hidden': 'true' });
  picture.append(drawn('path', { d: PIN }), drawn('circle', { cx: '20', cy: '14.5', r: '5.5' }));
  const holder = element('span', {}, '');
  holder.append(picture);
  return L.divIcon({ className: `map-pin${mark.place.free ? ' map-free' : ''}`, html: holder, iconSize: [40, 40], iconAnchor: [20, 38] });
}

function drawn(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** An HTML element with this text. */
export function element(name: string, attributes: Readonly<Record<string, string>>, text: string): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
