import type { ReactNode } from 'react';
import { Illustration, type IllustrationName } from '../graphics/illustration.tsx';

export interface GuideStep {
  illustration: IllustrationName;
  title: string;
  text: ReactNode;
}

/** The way in a few pictures, for those who see it for the first time. */
export function GuideSteps({ label, steps }: { label: string; steps: readonly GuideStep[] }) {
  return (
    <ol aria-label={label} className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-5">
      {steps.map(({ illustration, title, text }, index) => (
        <li key={title} className="flex gap-4 lg:block">
          <Illustration name={illustration} className="w-24 shrink-0 lg:w-32" />
          <div className="min-w-0 lg:mt-3">
            <h3 className="font-semibold">
              <span className="text-accent">{index + 1}.</span> {title}
            </h3>
            <div className="mt-1 text-sm text-quiet">{text}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
