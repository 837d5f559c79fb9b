import { Form } from '@remix-run/react';
import type { RouterOutputs } from '@balabaqsha/api';
import type { ContractDocument, Locale } from '@balabaqsha/domain';
import { documentForm, documentName, documentWhere, formatFileSize } from '@balabaqsha/i18n';
import { enrolmentTexts } from '@balabaqsha/i18n/portal/enrolment';
import { DocumentSlot, FILE_ACCEPT, TextLink, VisuallyHidden } from '@balabaqsha/ui';
import { failureText } from '../form/failure-text.ts';
import type { Failure } from '../form/failure.ts';
import { Submit } from '../form/form-parts.tsx';
import { useLocale } from '../page/locale-context.ts';

type ContractView = RouterOutputs['guardian']['enrolment']['contract'];

/** What was wrong with the file that was sent for a document, in words; `undefined` where nothing was. */
export function documentProblem(locale: Locale, failure: Failure | null, document: ContractDocument): string | undefined {
  return failure?.values.document === document ? failureText(locale, failure, failure.fields.file ?? failure.code, documentName(locale, document)) : undefined;
}

/** The documents that the contract asks for (E3): one form for each, so one file travels at a time. */
export function ContractDocuments({ documents, editable, failure }: { documents: ContractView['documents']; editable: boolean; failure: Failure | null }) {
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  return (
    <div className="space-y-4">
      {documents.map(({ document, required, file }) => {
        const name = documentName(locale, document);
        const state = file !== null ? 'attached' : required ? 'missing' : document === 'PMPK_CONCLUSION' ? 'known' : 'optional';
        const problem = documentProblem(locale, failure, document);
        return (
          <DocumentSlot
            key={document}
            id={document}
            name={name}
            form={documentForm(locale, document) ?? undefined}
            where={documentWhere(locale, document)}
            state={state}
            stateText={t.states[state]}
            file={
              file && (
                <>
                  <TextLink href={`/files/${file.id}`}>{file.name}</TextLink> <span className="text-sm text-quiet">{formatFileSize(locale, file.size)}</span>
                </>
              )
            }
            error={problem}
          >
            {editable && state !== 'known' && (
              <Form key={file?.id ?? ''} method="post" encType="multipart/form-data" preventScrollReset className="flex flex-col items-stretch gap-3 sm:flex-row sm:items-center">
                <input type="hidden" name="document" value={document} />
                <input
                  type="file"
                  name="file"
                  accept={FILE_ACCEPT}
                  aria-label={t.attachFor(name)}
                  aria-invalid={problem ? true : undefined}
                  className="block min-w-0 flex-1 rounded-md border-[1.5px] border-dashed border-edge bg-surface p-2 text-sm text-quiet file:mr-3 file:min-h-9 file:rounded-md file:border-[1.5px] file:border-solid file:border-accent file:bg-surface file:px-3 file:font-semibold file:text-accent"
                />
                <Submit name="intent" value="attach" variant="secondary" size="small">
                  {file === null ? t.attach : t.replace}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </Submit>
              </Form>
            )}
          </DocumentSlot>
        );
      })}
    </div>
  );
}
