import { MESSAGE_KINDS, type Locale, type MessageChannel, type MessageKind, type NotificationKind } from '@balabaqsha/domain';
import type { Wording } from '../core/define-texts.ts';
import { readValues, type StoredValues } from '../core/values.ts';
import { english } from './en.ts';
import { kazakh } from './kk.ts';
import { russian } from './ru.ts';
import type { NotificationCatalogue, NotificationWords } from './words.ts';

const catalogues: Readonly<Record<Locale, NotificationCatalogue>> = { ru: russian, kk: kazakh, en: english };

const codeWords: Wording<{ subject: string; text: (code: string) => string }> = {
  ru: { subject: 'Код Balabaqsha', text: (code) => `Код Balabaqsha: ${code}. Никому его не сообщайте` },
  kk: { subject: 'Balabaqsha коды', text: (code) => `Balabaqsha коды: ${code}. Оны ешкімге айтпаңыз` },
  en: { subject: 'Balabaqsha code', text: (code) => `Balabaqsha code: ${code}. Do not tell it to anyone` },
};

/** For the owner of a phone that somebody tries to register again; it says nothing about anybody else (A6). */
const accountExistsWords: Wording = {
  ru: 'Balabaqsha: на этот номер уже есть кабинет. Войдите на сайте',
  kk: 'Balabaqsha: бұл нөмірге кабинет ашылған. Сайтқа кіріңіз',
  en: 'Balabaqsha: this number has an account already. Please sign in',
};

const signature: Wording = {
  ru: 'Balabaqsha, специальная очередь в детские сады. Контакт-центр: 8 (727) 339-72-22',
  kk: 'Balabaqsha, балабақшаларға арнайы кезек. Байланыс орталығы: 8 (727) 339-72-22',
  en: 'Balabaqsha, the special queue for kindergartens. Contact centre: 8 (727) 339-72-22',
};

/** A message as a gateway takes it: the shape of the `MessageTexts` port. */
export interface MessageText {
  /** E-mail only. */
  subject: string | null;
  text: string;
}

/**
 * A notification for the portal's inbox, worded at reading in the reader's language (N1).
 * @param params as `NotificationParams` describes them, straight out of the database
 */
export function notificationText(locale: Locale, kind: NotificationKind, params: StoredValues): { title: string; body: string } {
  const { title, body } = wordsOf(locale, kind, params);
  return { title, body };
}

/**
 * A message for a phone or a mailbox. An SMS is one short sentence, with the link where there is something to do; an
 * e-mail says what the inbox says. Neither names the child, an IIN or a diagnosis (N3).
 * @throws RangeError for a kind that has no words: a slip in the source, not in the data
 */
export function messageText(kind: MessageKind, channel: MessageChannel, locale: Locale, params: StoredValues): MessageText {
  if (kind === 'CODE') return codeMessage(channel, locale, params);
  if (kind === 'ACCOUNT_EXISTS') return { subject: channel === 'EMAIL' ? 'Balabaqsha' : null, text: accountExistsWords[locale] };
  const words = wordsOf(locale, kind, params);
  const link = typeof params['link'] === 'string' && params['link'] !== '' ? params['link'] : undefined;
  if (channel === 'SMS') return { subject: null, text: words.linked && link ? `${words.sms}: ${link}` : words.sms };
  const parts = [words.title, words.body, link ?? '', signature[locale]];
  return { subject: words.subject ?? words.title, text: parts.filter((part) => part !== '').join('\n\n') };
}

/** The words behind the services' `MessageTexts` port. */
export const messageTexts = {
  render(kind: string, channel: MessageChannel, locale: Locale, params: Readonly<Record<string, string | number>>): MessageText {
    if (!isMessageKind(kind)) throw new RangeError(`no words for messages of kind ${kind}`);
    return messageText(kind, channel, locale, params);
  },
};

function codeMessage(channel: MessageChannel, locale: Locale, params: StoredValues): MessageText {
  const words = codeWords[locale];
  return { subject: channel === 'EMAIL' ? words.subject : null, text: words.text(String(params['code'] ?? '')) };
}

function wordsOf(locale: Locale, kind: NotificationKind, params: StoredValues): NotificationWords {
  return catalogues[locale][kind](readValues(locale, params));
}

const kinds: ReadonlySet<string> = new Set(MESSAGE_KINDS);
const isMessageKind = (kind: string): kind is MessageKind => kinds.has(kind);
