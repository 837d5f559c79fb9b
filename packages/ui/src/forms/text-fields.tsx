import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { classNames } from '../class-names.ts';
import { Field, fieldControl, type FieldProps } from './field.tsx';

type InputProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps>;

/** One line of text. */
export function TextField({ label, hint, error, name, id, className, type = 'text', ...rest }: InputProps) {
  const control = fieldControl({ name, id, hint, error });
  return (
    <Field label={label} hint={hint} error={error} control={control}>
      <input type={type} {...rest} {...control} className={classNames('control', className)} />
    </Field>
  );
}

/** A mobile number; how it is typed is forgiven, the server makes E.164 of it. */
export function PhoneField(props: InputProps) {
  return <TextField inputMode="tel" autoComplete="tel" type="tel" maxLength={30} {...props} className={classNames('control-digits sm:max-w-80', props.className)} />;
}

/** An IIN: digits on the phone's keyboard, spaces are forgiven, and the browser is asked not to remember it. */
export function IinField(props: InputProps) {
  return <TextField inputMode="numeric" autoComplete="off" maxLength={20} {...props} className={classNames('control-digits sm:max-w-80', props.className)} />;
}

/** The six digits of an SMS in one input: pasting works, phones offer the code by themselves. */
export function CodeField(props: InputProps) {
  return <TextField inputMode="numeric" autoComplete="one-time-code" maxLength={12} {...props} className={classNames('control-code', props.className)} />;
}

/** A date by the browser's own picker; the value is `YYYY-MM-DD`. */
export function DateField(props: InputProps) {
  return <TextField {...props} type="date" className={classNames('max-w-60', props.className)} />;
}

type TextAreaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps>;

/** Several lines of text. */
export function TextArea({ label, hint, error, name, id, className, rows = 4, ...rest }: TextAreaProps) {
  const control = fieldControl({ name, id, hint, error });
  return (
    <Field label={label} hint={hint} error={error} control={control}>
      <textarea rows={rows} {...rest} {...control} className={classNames('control', className)} />
    </Field>
  );
}
