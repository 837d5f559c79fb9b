import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../graphics/icon.tsx';

/** What every field of a form takes. The accessible name is the label to the letter; everything else is a description. */
export interface FieldProps {
  name: string;
  label: string;
  /** Help that stands before the control: format, example, "may be left empty". */
  hint?: ReactNode;
  /** What is wrong and what to do, already worded. */
  error?: string;
  /** Where an error summary leads; the name unless told otherwise. */
  id?: string;
}

/** Attributes that tie a control to its label, hint and error. */
export interface FieldControl {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Ids of a field's parts and the attributes of its control. */
export function fieldControl({ name, id = name, hint, error }: Omit<FieldProps, 'label'>): FieldControl {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { id, name, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error ? true : undefined };
}

/** Label, hint, error and the control that is given. */
export function Field({
  label,
  hint,
  error,
  control,
  children,
  className,
}: Pick<FieldProps, 'label' | 'hint' | 'error'> & { control: FieldControl; children: ReactNode; className?: string }) {
  return (
    <div className={classNames('min-w-0', error && 'border-l-4 border-refusal pl-4', className)}>
      <label htmlFor={control.id} className="block font-semibold">
        {label}
      </label>
      <FieldHint id={control.id}>{hint}</FieldHint>
      <FieldError id={control.id}>{error}</FieldError>
      <div className="mt-2">{children}</div>
    </div>
  );
}

/** The help of a field; nothing where there is none. */
export function FieldHint({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <div id={`${id}-hint`} className="mt-0.5 text-sm text-quiet">
      {children}
    </div>
  );
}

/** The error of a field; nothing where there is none. */
export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={`${id}-error`} className="mt-1 flex gap-1.5 text-sm font-medium text-refusal">
      <Icon name="warning" size="size-5" className="mt-px" />
      <span>{children}</span>
    </p>
  );
}
