import type { ButtonHTMLAttributes } from 'react';
import { classNames } from '../class-names.ts';
import { Icon, type IconName } from '../graphics/icon.tsx';
import { UiLink, type LinkProps } from '../theme/link.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'large' | 'small';

const looks: Readonly<Record<ButtonVariant, string>> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-deep hover:bg-accent-deep',
  secondary: 'border-accent bg-surface text-accent hover:bg-accent-tint hover:text-accent-deep',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-tint hover:text-accent-deep',
  danger: 'border-refusal bg-surface text-refusal hover:bg-refusal-tint hover:text-refusal-deep',
};

const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'min-h-10 px-3.5 py-1.5 text-sm',
  normal: 'min-h-(--control-height) px-5 py-2 text-base',
  large: 'min-h-14 px-7 py-3 text-lg',
};

/** Looks of a button, for a router's link or a summary element. */
export function buttonClass(variant: ButtonVariant = 'primary', size: ButtonSize = 'normal', wide = false): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-md border-[1.5px] text-center font-semibold no-underline transition-colors',
    'disabled:cursor-not-allowed disabled:border-line disabled:bg-wash disabled:text-quiet',
    looks[variant],
    sizes[size],
    wide && 'w-full sm:w-auto',
  );
}

interface Looks {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Full width on phones. */
  wide?: boolean;
  icon?: IconName;
}

export type ButtonProps = Looks & ButtonHTMLAttributes<HTMLButtonElement>;

/** A button of a form; `type="submit"` unless told otherwise. */
export function Button({ variant, size, wide, icon, className, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button type={type} {...rest} className={classNames(buttonClass(variant, size, wide), className)}>
      {icon && <Icon name={icon} size="size-5" />}
      {children}
    </button>
  );
}

export type ButtonLinkProps = Looks & LinkProps;

/** A link that leads to the next step and so looks like a button. */
export function ButtonLink({ variant, size, wide, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <UiLink {...rest} className={classNames(buttonClass(variant, size, wide), className)}>
      {icon && <Icon name={icon} size="size-5" />}
      {children}
    </UiLink>
  );
}
