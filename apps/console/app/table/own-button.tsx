import { useNavigation } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { Button } from '@balabaqsha/ui';

/** The button of a form about what is the employee's own at whichever workplace; while it is on its way a second press does nothing. */
export function OwnButton(props: ComponentProps<typeof Button>) {
  const busy = useNavigation().formMethod !== undefined;
  return <Button {...props} disabled={busy || props.disabled} aria-busy={busy || undefined} />;
}
