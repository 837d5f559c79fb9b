import { dialledDigits } from '@balabaqsha/domain';
import { usePageData } from './page-data.ts';

export interface Contacts {
  phone: { href: string; text: string };
  whatsapp: { href: string; text: string };
}

/** The guide's contacts (P6): of the country, and of cities that name none of their own. */
const COUNTRY: Contacts = { phone: { href: 'tel:+77273397222', text: '8 (727) 339-72-22' }, whatsapp: { href: 'https://wa.me/77473397222', text: '8 (747) 339-72-22' } };

/** The contact centre of a city, with addresses that dial it. */
export function contactsOf(city: { phone: string | null; whatsapp: string | null } | undefined): Contacts {
  const own = (text: string | null | undefined, hrefOf: (digits: string) => string) => {
    const digits = dialledDigits(text ?? '');
    return digits === null ? undefined : { href: hrefOf(digits), text: text ?? '' };
  };
  return { phone: own(city?.phone, (digits) => `tel:+${digits}`) ?? COUNTRY.phone, whatsapp: own(city?.whatsapp, (digits) => `https://wa.me/${digits}`) ?? COUNTRY.whatsapp };
}

/** The contact centre of the page's city. */
export function useContacts(): Contacts {
  return usePageData()?.contacts ?? COUNTRY;
}
