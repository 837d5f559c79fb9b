import { useEffect, useState } from 'react';
import { openDocument } from './open-document.ts';
import { DocumentProblem, type DocumentProblemKind, type OpenDocument } from './shown-document.ts';

export type DocumentState = { kind: 'opening' } | { kind: 'open'; document: OpenDocument } | { kind: 'problem'; problem: DocumentProblemKind };

/** Opens a document in the browser, and closes it when the page is left. @param address of the file on the console itself */
export function useDocument(address: string, type: string): DocumentState {
  const [state, setState] = useState<DocumentState>({ kind: 'opening' });
  useEffect(() => {
    const leaving = new AbortController();
    setState({ kind: 'opening' });
    const opened = openDocument(address, type, leaving.signal);
    opened.then(
      (document) => {
        if (!leaving.signal.aborted) setState({ kind: 'open', document });
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setState({ kind: 'problem', problem: error instanceof DocumentProblem ? error.kind : 'UNREACHED' });
      },
    );
    return () => {
      leaving.abort();
      opened.then(
        (document) => document.close(),
        () => undefined,
      );
    };
  }, [address, type]);
  return state;
}
