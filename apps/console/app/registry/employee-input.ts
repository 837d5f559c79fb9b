import type { RouterInputs } from '@balabaqsha/api';

type AddInput = RouterInputs['staff']['registry']['addEmployee'];

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

/** A role and its days as a form has them. What makes no sense is for the input's schema to refuse. */
export function roleInput(form: FormData) {
  return { role: text(form, 'role') as AddInput['role'], kindergartenId: text(form, 'kindergartenId'), validFrom: text(form, 'validFrom'), validTo: text(form, 'validTo') };
}

/** Where an employee can be reached, as a form has it. */
export function contactsInput(form: FormData) {
  return { phone: text(form, 'phone'), email: text(form, 'email') };
}

/** A new employee as his form describes him. */
export function employeeInput(form: FormData): AddInput {
  const [iin, surname, name, patronymic, login] = ['iin', 'surname', 'name', 'patronymic', 'login'].map((field) => text(form, field)) as [string, string, string, string, string];
  return { iin, surname, name, patronymic, login, ...contactsInput(form), locale: text(form, 'locale') as AddInput['locale'], ...roleInput(form) };
}
