/** Names, BIN and district of a kindergarten as their form has them; the service reads and checks them. */
export function namingInput(form: FormData) {
  return { bin: text(form, 'bin'), name: inThree(form, 'name'), districtId: text(form, 'districtId') };
}

/** A new kindergarten as its form describes it. */
export function kindergartenInput(form: FormData) {
  return { ...namingInput(form), address: inThree(form, 'address'), phone: text(form, 'phone'), coordinates: text(form, 'coordinates') };
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

function inThree(form: FormData, name: string) {
  return { ru: text(form, `${name}.ru`), kk: text(form, `${name}.kk`), en: text(form, `${name}.en`) };
}
