/** A Kazakhstan number as people write it, `+7 701 000 00 01`; any other stays as it is. */
export function readablePhone(phone: string): string {
  const parts = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  return parts === null ? phone : `+7 ${parts.slice(1).join(' ')}`;
}
