import type { Coordinates } from '@balabaqsha/domain';
import Supercluster from 'supercluster';

/** A place that the map shows. */
export interface MapPlace extends Coordinates {
  id: string;
  name: string;
  district: string;
  /** Has a free seat. */
  free: boolean;
}

/** One place, or several that would lie upon each other at this zoom. */
export type MapMark = Coordinates & { key: string } & ({ kind: 'place'; place: MapPlace } | { kind: 'cluster'; places: readonly MapPlace[]; free: number; zoomIn: number });

const CLUSTER_RADIUS_PX = 56;
const TILE_PX = 256;
const MOST_ZOOM = 18;
const WORLD: [number, number, number, number] = [-180, -85, 180, 85];

/** Marks of the places at a zoom: a city has some hundred places, so all are made and not only those in view. */
export function placeClusters(places: readonly MapPlace[]): (zoom: number) => MapMark[] {
  const index = new Supercluster<{ place: MapPlace }>({ radius: CLUSTER_RADIUS_PX, extent: TILE_PX, maxZoom: MOST_ZOOM - 1 });
  index.load(places.map((place) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] }, properties: { place } })));
  return (zoom) =>
    index.getClusters(WORLD, Math.floor(zoom)).map(({ geometry, properties }): MapMark => {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      if (!('cluster_id' in properties)) return { kind: 'place', key: properties.place.id, latitude, longitude, place: properties.place };
      const inside = index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.place);
      return {
        kind: 'cluster',
        key: inside.map(({ id }) => id).sort().join(' '),
        latitude,
        longitude,
        places: inside,
        free: inside.filter(({ free }) => free).length,
        zoomIn: Math.min(MOST_ZOOM, index.getClusterExpansionZoom(properties.cluster_id)),
      };
    });
}
