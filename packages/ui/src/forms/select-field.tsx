import type { SelectHTMLAttributes } from 'react';
import { classNames } from '../class-names.ts';
import { Field, fieldControl, type FieldProps } from './field.tsx';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

type SelectFieldProps = FieldProps & {
  options: readonly (SelectOption | { group: string; options: readonly SelectOption[] })[];
  /** First line that stands for no choice. */
  placeholder?: string;
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps>;

/** A choice from a longer list; the phone's own picker opens. */
export function SelectField({ label, hint, error, name, id, options, placeholder, className, ...rest }: SelectFieldProps) {
  const control = fieldControl({ name, id, hint, error });
  return (
    <Field label={label} hint={hint} error={error} control={control}>
      <select {...rest} {...control} className={classNames('control', className)}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((entry) =>
          'group' in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {entry.options.map((option) => (
                <Option key={option.value} {...option} />
              ))}
            </optgroup>
          ) : (
            <Option key={entry.value} {...entry} />
          ),
        )}
      </select>
    </Field>
  );
}

function Option({ value, label, disabled }: SelectOption) {
  return (
    <option value={value} disabled={disabled}>
      {label}
    </option>
  );
}
