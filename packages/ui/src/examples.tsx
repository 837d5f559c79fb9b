import { JourneyExamples } from './examples/journey.tsx';
import { FormExamples } from './examples/forms.tsx';
import { PieceExamples } from './examples/pieces.tsx';

/** Every component once, in Russian, with texts as long as they come: for people to look at and for axe to visit. */
export function Examples() {
  return (
    <main id="main" className="mx-auto max-w-(--container-page) space-y-12 px-4 py-8 sm:px-6">
      <h1 className="text-3xl font-bold">Из чего сделаны страницы</h1>
      <JourneyExamples />
      <FormExamples />
      <PieceExamples />
    </main>
  );
}
