import type { Lifecycle } from './define.ts';

/** Event and target → label of the arrow; events that lead the same way share one. */
function arrowsFrom<State extends string, Event extends string>(lifecycle: Lifecycle<State, Event, string>, from: State): Map<State, Event[]> {
  const arrows = new Map<State, Event[]>();
  for (const event of lifecycle.eventsFrom(from)) {
    const to = lifecycle.step(from, event);
    arrows.set(to, [...(arrows.get(to) ?? []), event]);
  }
  return arrows;
}

/** A lifecycle as a Mermaid state diagram, generated for the docs so that they can't differ from the table. */
export function mermaid<State extends string, Event extends string, Category extends string>(lifecycle: Lifecycle<State, Event, Category>): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${lifecycle.initial.state}: ${lifecycle.initial.event}`];
  for (const from of lifecycle.states) {
    for (const [to, events] of arrowsFrom(lifecycle, from)) lines.push(`  ${from} --> ${to}: ${events.join('<br/>')}`);
  }
  return lines.join('\n');
}
