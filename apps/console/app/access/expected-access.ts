/**
 * Whether an employee has access once the forms on their way have arrived.
 * @param active whether he has it now
 */
export function expectedAccess(active: boolean, forms: readonly FormData[]): boolean {
  return forms.reduce((its, form) => {
    const intent = form.get('intent');
    return intent === 'suspend' ? false : intent === 'letBack' ? true : its;
  }, active);
}
