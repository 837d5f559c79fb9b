import type { InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { FieldError, FieldHint, fieldControl, type FieldProps } from './field.tsx';

export interface RadioOption {
  value: string;
  label: string;
  hint?: ReactNode;
  disabled?: boolean;
}

interface RadioGroupProps extends FieldProps {
  options: readonly RadioOption[];
  defaultValue?: string;
  required?: boolean;
  /** Side by side where there is room, for two or three short answers. */
  inline?: boolean;
}

/** One answer of several. An error summary leads to the first of them, as people expect. */
export function RadioGroup({ label, hint, error, name, id, options, defaultValue, required, inline }: RadioGroupProps) {
  const control = fieldControl({ name, id, hint, error });
  return (
    // The bar stands on a box of its own: a legend would cut through the border of its fieldset.
    <div className={classNames('min-w-0', error && 'border-l-4 border-refusal pl-4')}>
      <fieldset aria-describedby={control['aria-describedby']}>
        <legend className="font-semibold">{label}</legend>
        <FieldHint id={control.id}>{hint}</FieldHint>
        <FieldError id={control.id}>{error}</FieldError>
        <div className={classNames('mt-2 flex gap-x-6', inline ? 'flex-col sm:flex-row' : 'flex-col')}>
          {options.map((option, index) => (
            <Choice
              key={option.value}
              type="radio"
              id={index === 0 ? control.id : `${control.id}-${option.value}`}
              hintId={`${control.id}-${option.value}-hint`}
              name={name}
              value={option.value}
              label={option.label}
              hint={option.hint}
              disabled={option.disabled}
              required={required}
              defaultChecked={defaultValue === option.value}
              aria-invalid={control['aria-invalid']}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface CheckboxGroupProps extends FieldProps {
  /** The boxes, each a `Checkbox` with a name of its own. */
  children: ReactNode;
}

/** Several boxes under one question. An error summary leads to the question: there is no first box to prefer. */
export function CheckboxGroup({ label, hint, error, name, id, children }: CheckboxGroupProps) {
  const control = fieldControl({ name, id, hint, error });
  return (
    <div className={classNames('min-w-0', error && 'border-l-4 border-refusal pl-4')}>
      <fieldset id={control.id} tabIndex={-1} aria-describedby={control['aria-describedby']}>
        <legend className="font-semibold">{label}</legend>
        <FieldHint id={control.id}>{hint}</FieldHint>
        <FieldError id={control.id}>{error}</FieldError>
        <div className="mt-1 grid gap-x-6 sm:grid-cols-2">{children}</div>
      </fieldset>
    </div>
  );
}

type CheckboxProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type'>;

/** A box to tick; the value sent is `on` unless told otherwise. */
export function Checkbox({ label, hint, error, name, id, ...rest }: CheckboxProps) {
  const control = fieldControl({ name, id, hint, error });
  return (
    <div className={classNames('min-w-0', error && 'border-l-4 border-refusal pl-4')}>
      <FieldError id={control.id}>{error}</FieldError>
      <Choice {...rest} {...control} hintId={`${control.id}-hint`} type="checkbox" label={label} hint={hint} />
    </div>
  );
}

type ChoiceProps = { id: string; hintId: string; type: 'radio' | 'checkbox'; label: string; hint?: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'>;

/** A box or circle with its words; the whole line can be pressed. */
function Choice({ id, hintId, label, hint, className, ...rest }: ChoiceProps) {
  return (
    <div className="flex items-start gap-3 py-2">
      <input {...rest} id={id} className={classNames('tick', className)} aria-describedby={rest['aria-describedby'] ?? (hint ? hintId : undefined)} />
      <div className="min-w-0">
        <label htmlFor={id} className="block cursor-pointer">
          {label}
        </label>
        {hint && (
          <div id={hintId} className="mt-0.5 text-sm text-quiet">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
