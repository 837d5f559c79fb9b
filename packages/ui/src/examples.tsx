import { JourneyExamples } from './examples/journey.tsx';
import { FormExamples } from './examples/forms.tsx';
import { PieceExamples } from './examples/pieces.tsx';

/** Every component once, in Russian, with texts as long as they come: for people to look at and for axe to visit. Goes into a page's main part. */
export function Examples() {
  return (
    <div className="space-y-12">
      <h1 className="text-3xl font-bold">Из чего сделаны страницы</h1>
      <JourneyExamples />
      <FormExamples />
      <PieceExamples />
    </div>
  );
}
