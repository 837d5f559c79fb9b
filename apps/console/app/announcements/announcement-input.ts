import type { ApplicationFilter } from '@balabaqsha/domain';
import { applicationQuery, applicationSearchOf, ORDERS } from '../applications/search.ts';

/** Names of the fields that an announcement is written in. */
const FIELDS = ['textRu', 'textKk', 'textEn', 'sms', 'email', 'push'] as const;

/** Whose applications an address means: those of its filter, without one everybody with a live application. */
export function audienceOf(query: URLSearchParams): ApplicationFilter | null {
  const { filter } = applicationSearchOf(query);
  // In which order the table stood says nothing about whom it is for.
  const wanted = filter.sort === 'SENT' ? { ...filter, ...ORDERS.newest } : filter;
  return applicationQuery(wanted) === '' ? null : wanted;
}

/** The address where an announcement to the audience is written. */
export function announcementAddress(filter: ApplicationFilter | null): string {
  const query = filter === null ? '' : applicationQuery(filter);
  return query === '' ? '/announcements/new' : `/announcements/new?${query}`;
}

/** An announcement as its form gives it. */
export function announcementInput(form: FormData, filter: ApplicationFilter | null) {
  const text = (name: string): string => String(form.get(name) ?? '');
  return { filter, textRu: text('textRu'), textKk: text('textKk'), textEn: text('textEn'), sms: form.has('sms'), email: form.has('email'), push: form.has('push') };
}

/** What a preview was made of, so that nobody sends what he has not seen. */
export function announcementMark(form: FormData): string {
  return JSON.stringify(FIELDS.map((name) => String(form.get(name) ?? '').trim()));
}
