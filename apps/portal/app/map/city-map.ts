import 'leaflet/dist/leaflet.css';
import '@balabaqsha/ui/map.css';
import type { Coordinates } from '@balabaqsha/domain';
import { drawNet } from '@balabaqsha/ui/map';
import L from 'leaflet';
import { districtNames } from './backdrop.ts';
import { markIcon } from './mark-icon.ts';
import { placeClusters, type MapMark, type MapPlace } from './place-clusters.ts';

export interface MapWords {
  /** Accessible name of the map. */
  label: string;
  zoomIn: string;
  zoomOut: string;
  /** Accessible name of a place and of several. */
  place: (place: MapPlace) => string;
  cluster: (places: number, free: number) => string;
}

export interface MapOptions {
  words: MapWords;
  tiles: { url: string; attribution: string } | null;
  /** Somebody chose a place, by pointer or by keyboard. */
  onChosen: (id: string) => void;
}

export interface CityMap {
  /** Shows these places and no others, all of them in view. */
  show(places: readonly MapPlace[]): void;
  /** Gives the focus back to a place's mark. */
  focus(id: string): void;
  close(): void;
}

const CITY_ZOOM = 11;
const NOTHING: (zoom: number) => MapMark[] = () => [];

/**
 * Opens a map in an empty element. Arrow keys move it, + and − zoom, Tab goes from mark to mark and Enter opens one.
 * @param middle of the city, where the map begins
 */
export function openCityMap(container: HTMLElement, middle: Coordinates, { words, tiles, onChosen }: MapOptions): CityMap {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(container, { zoomControl: false, attributionControl: tiles !== null, minZoom: 9, maxZoom: 18, zoomSnap: 0.5, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still });
  container.setAttribute('role', 'region');
  container.setAttribute('aria-label', words.label);
  map.attributionControl?.setPrefix(false);
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  if (tiles === null) drawNet(map, middle);
  else L.tileLayer(tiles.url, { attribution: tiles.attribution.replace(/[<>&]/g, '') }).addTo(map);

  map.setView([middle.latitude, middle.longitude], CITY_ZOOM);

  let marksAt = NOTHING;
  let shownPlaces: readonly MapPlace[] = [];
  let districts: L.LayerGroup | null = null;
  let shown = new Map<string, L.Marker>();
  let focusNext: ReadonlySet<string> | null = null;

  /** Marks that stay keep their element, and with it the focus. */
  function draw(): void {
    const kept = new Map<string, L.Marker>();
    const marks = marksAt(map.getZoom());
    for (const mark of marks) kept.set(mark.key, shown.get(mark.key) ?? added(mark));
    for (const [key, marker] of shown) if (!kept.has(key)) marker.remove();
    shown = kept;
    districts?.remove();
    districts = tiles === null ? districtNames(map, shownPlaces, marks).addTo(map) : null;
    const within = focusNext;
    focusNext = null;
    if (within === null) return;
    const first = [...shown].find(([key]) => key.split(' ').some((id) => within.has(id)));
    first?.[1].getElement()?.focus({ preventScroll: true });
  }

  function added(mark: MapMark): L.Marker {
    const marker = L.marker([mark.latitude, mark.longitude], { icon: markIcon(mark), keyboard: true }).addTo(map);
    const activate = (): void => {
      if (mark.kind === 'place') return onChosen(mark.place.id);
      focusNext = new Set(mark.places.map(({ id }) => id));
      map.setView([mark.latitude, mark.longitude], Math.max(mark.zoomIn, map.getZoom() + 1));
    };
    const element = marker.getElement();
    element?.setAttribute('aria-label', mark.kind === 'place' ? words.place(mark.place) : words.cluster(mark.places.length, mark.free));
    // The library turns no key into a click, though it calls the mark a button.
    element?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      activate();
    });
    return marker.on('click', activate);
  }

  map.on('zoomend', draw);
  return {
    show(places) {
      shownPlaces = places;
      marksAt = places.length === 0 ? NOTHING : placeClusters(places);
      if (places.length > 0) map.fitBounds(L.latLngBounds(places.map(({ latitude, longitude }) => [latitude, longitude])), { padding: [36, 36], maxZoom: 15 });
      draw();
    },
    focus: (id) => [...shown].find(([key]) => key.split(' ').includes(id))?.[1].getElement()?.focus({ preventScroll: true }),
    close: () => void map.remove(),
  };
}
