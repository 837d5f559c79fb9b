import { Content, Portal, Root, Title } from '@radix-ui/react-dialog';
import { useState, type ReactNode } from 'react';
import { classNames } from '@balabaqsha/ui';

interface DialogProps {
  title: string;
  /** For screen readers alone. */
  titleHidden?: boolean;
  onClose: () => void;
  className: string;
  children: ReactNode;
}

/**
 * A dialogue over the page, in a script of its own: whoever shows one loads it then. The focus stays inside, the page behind is
 * nothing for assistive technology, and Esc or a press beside it close it. It is there as long as it is rendered.
 */
export function Dialog({ title, titleHidden = false, onClose, className, children }: DialogProps) {
  // It opens by keys too, so there may be no button that the focus could go back to: it goes back to where it was.
  const [before] = useState(() => document.activeElement);
  return (
    <Root open onOpenChange={(open) => !open && onClose()}>
      <Portal>
        {/* The library's own cover writes a style into the page, which its policy forbids. */}
        <div className="fixed inset-0 z-40 bg-ink/40" />
        <Content
          aria-describedby={undefined}
          className={classNames('fixed inset-x-0 z-50 mx-auto overflow-y-auto overscroll-contain bg-surface text-ink shadow-card outline-none', className)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (before instanceof HTMLElement) before.focus();
          }}
        >
          <Title className={titleHidden ? 'sr-only' : 'text-lg font-bold'}>{title}</Title>
          {children}
        </Content>
      </Portal>
    </Root>
  );
}
