import type { AgreementText } from '@balabaqsha/i18n/portal/agreement-text';

/** The parts of a text that people accept. @param level of the headings of its parts */
export function AgreementParts({ text, level = 2 }: { text: AgreementText; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="space-y-7">
      {text.parts.map(({ title, text: words }) => (
        <section key={title}>
          <Heading className="text-lg font-semibold">{title}</Heading>
          <p className="mt-1">{words}</p>
        </section>
      ))}
    </div>
  );
}
