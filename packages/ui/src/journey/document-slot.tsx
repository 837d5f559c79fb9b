import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../graphics/icon.tsx';
import { Tag } from '../feedback/tag.tsx';

interface DocumentSlotProps {
  /** In people's words: «Справка о здоровье ребёнка». */
  name: string;
  /** «форма 027/у». */
  form?: string;
  /** Where to get it. */
  where?: ReactNode;
  state: 'missing' | 'attached' | 'optional' | 'known';
  /** «нужен», «приложен», «по желанию», «уже есть». */
  stateText: string;
  /** The attached file, a link to it. */
  file?: ReactNode;
  error?: string;
  /** The field to attach it with. */
  children?: ReactNode;
  id?: string;
}

const tones = { missing: 'deadline', attached: 'done', optional: 'neutral', known: 'done' } as const;
const icons = { missing: 'upload', attached: 'done', optional: 'document', known: 'done' } as const;

/** A document that the contract asks for: its name, where to get it, whether it is here. */
export function DocumentSlot({ name, form, where, state, stateText, file, error, children, id }: DocumentSlotProps) {
  return (
    <section id={id} className={classNames('card p-4 sm:p-5', error && 'border-refusal')}>
      <div className="flex items-start gap-3">
        <Icon name="document" className="mt-0.5 text-accent" />
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
            <h3 className="min-w-0 font-semibold">
              {name}
              {form && <span className="block text-sm font-normal text-quiet">{form}</span>}
            </h3>
            <Tag tone={tones[state]} icon={icons[state]}>
              {stateText}
            </Tag>
          </div>
          {where && <p className="mt-1.5 text-sm text-quiet">{where}</p>}
          {file && <div className="mt-2">{file}</div>}
          {error && (
            <p className="mt-2 flex gap-1.5 text-sm font-medium text-refusal">
              <Icon name="warning" size="size-5" />
              {error}
            </p>
          )}
          {children && <div className="mt-3">{children}</div>}
        </div>
      </div>
    </section>
  );
}
