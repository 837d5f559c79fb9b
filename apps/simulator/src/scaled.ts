import type { Scenario } from '@balabaqsha/domain';

/** The same city with everything so many times as large: children, groups and what changes. */
export function scaled(scenario: Scenario, factor: number): Scenario {
  const { city, demand, changes } = scenario;
  const times = (value: number) => Math.round(value * factor);
  return {
    ...scenario,
    city: {
      groups: city.groups.map((group) => ({ ...group, capacity: times(group.capacity) })),
      applications: city.applications.map((run) => ({ ...run, count: times(run.count) })),
    },
    demand: { ...demand, births: Object.fromEntries(Object.entries(demand.births).map(([year, births]) => [year, births * factor])) },
    changes: changes.map((change) => {
      if (change.kind === 'OPEN_GROUPS') return { ...change, groups: times(change.groups) };
      return change.kind === 'CLOSE_SEATS' ? { ...change, seats: times(change.seats) } : change;
    }),
  };
}
