import { useEffect, useState, type InputHTMLAttributes } from 'react';
import { Icon } from '../graphics/icon.tsx';
import { Field, fieldControl, type FieldProps } from './field.tsx';

type PasswordFieldProps = FieldProps & {
  /** Names of the button that shows and hides what is typed. */
  texts: { show: string; hide: string };
} & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type'>;

/** A password. The button to look at it appears only where JavaScript can make it work. */
export function PasswordField({ label, hint, error, name, id, texts, autoComplete = 'current-password', ...rest }: PasswordFieldProps) {
  const control = fieldControl({ name, id, hint, error });
  const [shown, setShown] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Field label={label} hint={hint} error={error} control={control}>
      <div className="relative max-w-96">
        <input
          {...rest}
          {...control}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          className={ready ? 'control pr-14' : 'control'}
        />
        {ready && (
          <button
            type="button"
            className="absolute inset-y-0 right-0 flex w-12 items-center justify-center rounded-md text-quiet hover:text-ink"
            aria-label={shown ? texts.hide : texts.show}
            aria-controls={control.id}
            onClick={() => setShown(!shown)}
          >
            <Icon name={shown ? 'eyeOff' : 'eye'} />
          </button>
        )}
      </div>
    </Field>
  );
}
