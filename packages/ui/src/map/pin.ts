import L from 'leaflet';

const PIN = 'M20 38C30.500 27 36 20.500 36 14.500A16 16 0 0 0 4 14.500C4 20.500 9.500 27 20 38Z';
const SVG = 'http://www.w3.org/2000/svg';

/** A pin whose point is at the place. @param full filled with the accent, or hollow */
export function pinIcon(full: boolean): L.DivIcon {
  const picture = drawn('svg', { viewBox: '0 0 40 40', 'aria-hidden': 'true' });
  picture.append(drawn('path', { d: PIN }), drawn('circle', { cx: '20', cy: '14.5', r: '5.5' }));
  const holder = element('span', {}, '');
  holder.append(picture);
  return L.divIcon({ className: `map-pin${full ? ' map-free' : ''}`, html: holder, iconSize: [40, 40], iconAnchor: [20, 38] });
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
