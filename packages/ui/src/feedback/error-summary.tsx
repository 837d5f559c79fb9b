import { useEffect, useRef, type ReactNode } from 'react';
import { linkClass } from '../theme/link.tsx';

export interface SummaryError {
  /** Id of the field it belongs to; without one the line is no link. */
  fieldId?: string;
  text: string;
}

/**
 * Everything that is wrong with a form, at its top: takes focus when it appears, each line leads to its field and says
 * the same words as stand there. Nothing is drawn without errors.
 */
export function ErrorSummary({ title, errors, children }: { title: string; errors: readonly SummaryError[]; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // The words, not the list: a page that draws itself anew, as a countdown does, must not pull focus back.
  const words = errors.map(({ text }) => text).join('\n');
  useEffect(() => {
    if (words !== '') box.current?.focus();
  }, [words]);
  if (errors.length === 0) return null;
  return (
    // `autoFocus` is written into the HTML, so that focus moves without JavaScript too.
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="rounded-lg border-2 border-refusal bg-surface p-5">
      <h2 className="text-lg font-semibold text-refusal">{title}</h2>
      <ul className="mt-2 space-y-1.5">
        {errors.map(({ fieldId, text }) => (
          <li key={`${fieldId ?? ''} ${text}`}>
            {fieldId === undefined ? (
              text
            ) : (
              <a href={`#${fieldId}`} className={`${linkClass} !text-refusal font-medium`}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
      {children && <div className="mt-3 text-sm text-quiet">{children}</div>}
    </div>
  );
}
