/** A reason's words and first day as its form gives them. */
export function reasonInput(form: FormData) {
  const text = (name: string): string => String(form.get(name) ?? '');
  return { textRu: text('textRu'), textKk: text('textKk'), textEn: text('textEn'), validFrom: text('validFrom') };
}
