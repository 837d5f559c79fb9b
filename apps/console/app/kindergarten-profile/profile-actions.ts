import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { attempt } from '../form/failure.ts';
import { profileInput } from '../form/profile-input.ts';
import { staffApi } from '../session/guard.ts';
import { profilePlace } from './profile-place.ts';

/** Does what a form of the profile's page asks: saves its fields, moves, removes or puts back a photo. */
export async function profileAction(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const api = staffApi(args).kindergarten;
  const { place, kindergartenId } = profilePlace(args);
  const id = String(form.get('photo') ?? '');
  switch (form.get('intent')) {
    case 'move': {
      const moved = await attempt(args, form, () => api.movePhoto({ id, direction: form.get('direction') === 'UP' ? 'UP' : 'DOWN' }));
      return moved.ok ? null : moved.answer;
    }
    case 'remove': {
      const removed = await attempt(args, form, () => api.removePhoto({ id }));
      return removed.ok ? redirect(`${place}?photo=removed&id=${removed.value.id}&place=${removed.value.place}#photos`) : removed.answer;
    }
    case 'restore': {
      const restored = await attempt(args, form, () => api.restorePhoto({ id, place: Number(form.get('place') ?? 1) }));
      return restored.ok ? redirect(`${place}?photo=restored#photos`) : restored.answer;
    }
    default: {
      const saved = await attempt(args, form, () => api.saveProfile({ kindergartenId, ...profileInput(form) }));
      return saved.ok ? redirect(`${place}?done=saved`) : saved.answer;
    }
  }
}
