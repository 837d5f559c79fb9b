import { Form, useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { registryTableTexts } from '@balabaqsha/i18n/console/registry-table';
import { ButtonLink, ButtonRow, buttonClass, Disclosure, FileField, TextArea } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import type { KeptValues } from '../form/kept.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { TablePreview } from './table-preview.tsx';
import type { ShownTable } from './upload-table.ts';

interface TableUploadProps {
  /** Address of the list, and of the file with the names of the columns. */
  list: string;
  template: string;
  kept: KeptValues;
  /** What to write in the columns. */
  children: ReactNode;
}

/** A table that is pasted or uploaded; it is shown with its errors and what it changes before anything is saved. */
export function TableUpload({ list, template, kept, children }: TableUploadProps) {
  const shown = useActionData<{ shown?: ShownTable }>()?.shown ?? null;
  const locale = useLocale();
  const t = registryTableTexts[locale];
  const form = useForm({ text: t.table, file: t.file }, { text: shown?.text ?? kept?.text ?? '' }, undefined, { file: { FILE_TOO_LARGE: t.fileWrong } });
  return (
    <>
      <Problems form={form} />
      {shown !== null && form.failure === null && <TablePreview preview={shown.preview} />}
      <div className="mb-6 max-w-(--container-text) space-y-3">
        <p>
          <a href={template} className={buttonClass('secondary', 'small')} download>
            {t.template}
          </a>
        </p>
        <Disclosure summary={t.codes}>{children}</Disclosure>
      </div>
      {/* What came out of a file stands in the field, where it can be corrected. */}
      <Form key={shown?.text ?? ''} id="table" method="post" encType="multipart/form-data" className="max-w-(--container-page) space-y-5" noValidate>
        {shown !== null && (
          <>
            <input type="hidden" name="seen" value={shown.text} />
            <input type="hidden" name="seal" value={shown.preview.seal} />
          </>
        )}
        <TextArea {...form.field('text')} hint={t.tableHint} rows={10} spellCheck={false} />
        <FileField name="file" label={t.file} hint={t.fileHint} error={form.error('file')} accept=".csv,.txt,text/csv,text/plain" />
        <ButtonRow>
          <Submit name="intent" value="preview" icon="eye">
            {t.preview}
          </Submit>
          <ButtonLink href={list} variant="quiet">
            {layoutTexts[locale].cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
