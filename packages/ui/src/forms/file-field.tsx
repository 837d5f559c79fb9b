import type { ReactNode } from 'react';
import { Icon } from '../graphics/icon.tsx';
import { Field, fieldControl, type FieldProps } from './field.tsx';

interface FileFieldProps extends FieldProps {
  /** Types as the browser takes them; images let a phone offer its camera. */
  accept?: string;
  required?: boolean;
  /** A file that is kept already: its name and size in words, and a way to take it off. */
  kept?: { name: string; size: string; keptText: string; action?: ReactNode };
  form?: string;
}

/** Types that the product takes (D3). No `capture`: a phone then offers the camera and the gallery alike. */
export const FILE_ACCEPT = 'application/pdf,image/jpeg,image/png,image/heic,.pdf,.jpg,.jpeg,.png,.heic';

/** A file to attach. */
export function FileField({ label, hint, error, name, id, accept = FILE_ACCEPT, required, kept, form }: FileFieldProps) {
  const control = fieldControl({ name, id, hint, error });
  return (
    <Field label={label} hint={hint} error={error} control={control}>
      {kept && (
        <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-done-tint px-3.5 py-2.5">
          <Icon name="done" className="text-done" />
          <span className="min-w-0 flex-1 break-words">
            <span className="font-medium">{kept.name}</span> <span className="text-sm text-quiet">{kept.size}</span>
            <span className="block text-sm text-done">{kept.keptText}</span>
          </span>
          {kept.action}
        </div>
      )}
      <input
        {...control}
        type="file"
        accept={accept}
        required={required}
        form={form}
        className="block w-full rounded-md border-[max(1.5px,var(--border-thickness))] border-dashed border-edge bg-surface p-2.5 text-sm text-quiet file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border-[1.5px] file:border-solid file:border-accent file:bg-surface file:px-4 file:font-semibold file:text-accent hover:file:bg-accent-tint"
      />
    </Field>
  );
}
