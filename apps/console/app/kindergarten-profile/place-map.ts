import 'leaflet/dist/leaflet.css';
import '@balabaqsha/ui/map.css';
import type { Coordinates } from '@balabaqsha/domain';
import { drawNet, pinIcon } from '@balabaqsha/ui/map';
import L from 'leaflet';

export interface PlaceMapOptions {
  words: { label: string; pin: string; zoomIn: string; zoomOut: string };
  tiles: { url: string; attribution: string } | null;
  /** Somebody put the mark elsewhere. */
  onMoved: (to: Coordinates) => void;
}

export interface PlaceMap {
  /** Moves the mark and the map with it. */
  show(place: Coordinates): void;
  close(): void;
}

const CITY_ZOOM = 12;
const STREET_ZOOM = 15;

/**
 * Opens a map with one mark in an empty element: a press on the map or a drag moves it. It is a help for pointers alone, what
 * it does can be typed into the field beside it.
 * @param middle of the city, where the net of distances lies when there are no tiles
 */
export function openPlaceMap(container: HTMLElement, middle: Coordinates, at: Coordinates | null, { words, tiles, onMoved }: PlaceMapOptions): PlaceMap {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(container, { zoomControl: false, attributionControl: tiles !== null, minZoom: 9, maxZoom: 18, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still });
  container.setAttribute('role', 'region');
  container.setAttribute('aria-label', words.label);
  map.attributionControl?.setPrefix(false);
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  if (tiles === null) drawNet(map, middle);
  else L.tileLayer(tiles.url, { attribution: tiles.attribution.replace(/[<>&]/g, '') }).addTo(map);
  const { latitude, longitude } = at ?? middle;
  map.setView([latitude, longitude], tiles === null || at === null ? CITY_ZOOM : STREET_ZOOM);
  const marker = L.marker([latitude, longitude], { icon: pinIcon(true), draggable: true, keyboard: false, alt: words.pin }).addTo(map);
  const tell = (): void => {
    const { lat, lng } = marker.getLatLng().wrap();
    onMoved({ latitude: lat, longitude: lng });
  };
  marker.on('dragend', tell);
  map.on('click', ({ latlng }) => {
    marker.setLatLng(latlng);
    tell();
  });
  return {
    show(place) {
      marker.setLatLng([place.latitude, place.longitude]);
      map.panTo([place.latitude, place.longitude], { animate: !still });
    },
    close: () => void map.remove(),
  };
}
