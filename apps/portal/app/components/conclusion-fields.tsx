import { Form } from '@remix-run/react';
import type { CorrectionType } from '@balabaqsha/domain';
import { formatFileSize } from '@balabaqsha/i18n';
import { conclusionTexts } from '@balabaqsha/i18n/portal/conclusion';
import { DateField, FileField, TextField } from '@balabaqsha/ui';
import { conclusionWords } from '../application/conclusion-words.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { KeptFileInputs } from '../form/kept-file-inputs.tsx';
import { keptFileOf } from '../form/kept-file.ts';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/locale-context.ts';

interface ConclusionFieldsProps {
  correctionType: CorrectionType;
  /** The new conclusion that awaits its check and that this one takes the place of. */
  replaces: string | null;
  /** What was typed before the session ended. */
  values: Readonly<Record<string, string>>;
}

/** The form of a new conclusion (Q10): the document, its number, its dates. */
export function ConclusionFields({ correctionType, replaces, values }: ConclusionFieldsProps) {
  const locale = useLocale();
  const t = conclusionTexts[locale];
  const words = conclusionWords(locale, correctionType);
  const form = useForm({ conclusionFileId: words.file, conclusionNumber: words.number, conclusionIssuedOn: t.issuedOn, conclusionValidUntil: t.validUntil }, values);
  const kept = keptFileOf(form.failure?.values ?? values);
  return (
    <div>
      <Problems form={form} />
      <Form method="post" encType="multipart/form-data" className="space-y-6" noValidate>
        {replaces !== null && <input type="hidden" name="replaces" value={replaces} />}
        <KeptFileInputs kept={kept} />
        <FileField
          name="conclusionFileId"
          label={words.file}
          error={form.error('conclusionFileId')}
          hint={t.fileHint}
          kept={kept === null ? undefined : { name: kept.name, size: formatFileSize(locale, kept.size), keptText: t.fileKept }}
        />
        <TextField {...form.field('conclusionNumber')} autoComplete="off" maxLength={60} required />
        <div className="grid gap-6 sm:grid-cols-2">
          <DateField {...form.field('conclusionIssuedOn')} required />
          <DateField {...form.field('conclusionValidUntil')} required />
        </div>
        <Submit wide size="large">
          {replaces === null ? t.send : t.sendInstead}
        </Submit>
      </Form>
    </div>
  );
}
