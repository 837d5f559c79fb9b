import { MESSAGE_KINDS, type Locale, type MessageChannel, type MessageKind, type NotificationKind } from '@balabaqsha/domain';
import type { Wording } from '../core/define-texts.ts';
import { readValues, type StoredValues } from '../core/values.ts';
import { english } from './en.ts';
import { kazakh } from './kk.ts';
import { letterHtml, letterText, type LetterWords } from './letter.ts';
import { russian } from './ru.ts';
import type { NotificationCatalogue, NotificationWords } from './words.ts';

const catalogues: Readonly<Record<Locale, NotificationCatalogue>> = { ru: russian, kk: kazakh, en: english };

const codeWords: Wording<{ subject: string; text: (code: string) => string; warning: string }> = {
  ru: { subject: 'Код Balabaqsha', text: (code) => `Код Balabaqsha: ${code}. Никому его не сообщайте`, warning: 'Никому его не сообщайте.' },
  kk: { subject: 'Balabaqsha коды', text: (code) => `Balabaqsha коды: ${code}. Оны ешкімге айтпаңыз`, warning: 'Оны ешкімге айтпаңыз.' },
  en: { subject: 'Balabaqsha code', text: (code) => `Balabaqsha code: ${code}. Do not tell it to anyone`, warning: 'Do not tell it to anyone.' },
};

/** For the owner of a phone that somebody tries to register again; it says nothing about anybody else (A6). */
const accountExistsWords: Wording = {
  ru: 'Balabaqsha: на этот номер уже есть кабинет. Войдите на сайте',
  kk: 'Balabaqsha: бұл нөмірге кабинет ашылған. Сайтқа кіріңіз',
  en: 'Balabaqsha: this number has an account already. Please sign in',
};

interface InvitationWords {
  subject: string;
  sms: (login: string, code: string, link: string) => string;
  body: (login: string) => string;
}

/** For one who forgot his password and for whom two administrators agreed on a new access (S2). */
const resetWords: Wording<InvitationWords> = {
  ru: {
    subject: 'Новый доступ к консоли Balabaqsha',
    sms: (login, code, link) => `Balabaqsha: новый доступ к консоли. ${link} Логин: ${login}, код: ${code}`,
    body: (login) => `Откройте страницу, введите логин ${login} и этот код, придумайте новый пароль и настройте приложение-аутентификатор. Код действует трое суток. Никому его не сообщайте.`,
  },
  kk: {
    subject: 'Balabaqsha консоліне қайта кіру',
    sms: (login, code, link) => `Balabaqsha: консольге қайта кіру. ${link} Логин: ${login}, код: ${code}`,
    body: (login) => `Бетті ашып, ${login} логинін және осы кодты енгізіңіз, жаңа құпиясөз ойлап тауып, аутентификатор қосымшасын баптаңыз. Код үш тәулік жарамды. Оны ешкімге айтпаңыз.`,
  },
  en: {
    subject: 'New access to the Balabaqsha console',
    sms: (login, code, link) => `Balabaqsha: your new access to the console. ${link} Login: ${login}, code: ${code}`,
    body: (login) => `Open the page, enter the login ${login} and this code, choose a new password and set up an authenticator app. The code is good for three days. Do not tell it to anyone.`,
  },
};

/** For a new employee: where he goes, and what he types there (S2). The first lines of the letter are the SMS too. */
const invitationWords: Wording<InvitationWords> = {
  ru: {
    subject: 'Приглашение в консоль Balabaqsha',
    sms: (login, code, link) => `Balabaqsha: вас пригласили в консоль. ${link} Логин: ${login}, код: ${code}`,
    body: (login) => `Вас пригласили работать в консоли. Откройте страницу, введите логин ${login} и этот код, придумайте пароль и настройте приложение-аутентификатор. Код действует трое суток. Никому его не сообщайте.`,
  },
  kk: {
    subject: 'Balabaqsha консоліне шақыру',
    sms: (login, code, link) => `Balabaqsha: сізді консольге шақырды. ${link} Логин: ${login}, код: ${code}`,
    body: (login) => `Сізді консольде жұмыс істеуге шақырды. Бетті ашып, ${login} логинін және осы кодты енгізіңіз, құпиясөз ойлап тауып, аутентификатор қосымшасын баптаңыз. Код үш тәулік жарамды. Оны ешкімге айтпаңыз.`,
  },
  en: {
    subject: 'Invitation to the Balabaqsha console',
    sms: (login, code, link) => `Balabaqsha: you are invited to the console. ${link} Login: ${login}, code: ${code}`,
    body: (login) => `You are invited to work in the console. Open the page, enter the login ${login} and this code, choose a password and set up an authenticator app. The code is good for three days. Do not tell it to anyone.`,
  },
};

/** Above an answer of the support service in a letter (P6). */
const supportAnswerTitle: Wording = { ru: 'Ответ службы поддержки', kk: 'Қолдау қызметінің жауабы', en: 'Answer of the support service' };

/** A message as a gateway takes it: the shape of the `MessageTexts` port. */
export interface MessageText {
  /** E-mail and push only. */
  subject: string | null;
  text: string;
  /** E-mail only: the same letter as HTML. */
  html: string | null;
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
 * A message for a phone, a mailbox or a browser. An SMS is one short sentence, with a short link where there is something to do; an
 * e-mail says what the inbox says; a push says what the SMS says, and a tap on it opens the link. None names the child, an IIN or a diagnosis (N3).
 * @throws RangeError for a kind that has no words: a slip in the source, not in the data
 */
export function messageText(kind: MessageKind, channel: MessageChannel, locale: Locale, params: StoredValues): MessageText {
  if (kind === 'CODE') return codeMessage(channel, locale, params);
  if (kind === 'ACCOUNT_EXISTS') {
    return channel === 'EMAIL' ? letter(locale, 'Balabaqsha', { title: accountExistsWords[locale], body: '' }) : { subject: null, text: accountExistsWords[locale], html: null };
  }
  if (kind === 'STAFF_INVITATION') return invitationMessage(channel, locale, params);
  if (kind === 'SUPPORT_ANSWER') return supportAnswer(channel, locale, String(params['answer'] ?? ''));
  const words = wordsOf(locale, kind, params);
  const link = typeof params['link'] === 'string' && params['link'] !== '' ? params['link'] : undefined;
  if (channel === 'SMS') return { subject: null, text: words.linked && link ? `${words.sms}: ${shortLink(link)}` : words.sms, html: null };
  if (channel === 'PUSH') return { subject: 'Balabaqsha', text: words.sms, html: null };
  return letter(locale, words.subject ?? words.title, { title: words.title, body: words.body, ...(link !== undefined && { link }) });
}

/** The words behind the services' `MessageTexts` port. */
export const messageTexts = {
  render(kind: string, channel: MessageChannel, locale: Locale, params: Readonly<Record<string, string | number>>): MessageText {
    if (!isMessageKind(kind)) throw new RangeError(`no words for messages of kind ${kind}`);
    return messageText(kind, channel, locale, params);
  },
};

/** The portal leads `/a/100247` on to `/applications/100247`: what is spared is a segment of an SMS. */
const shortLink = (link: string): string => link.replace(/\/applications\/(\d+).*$/, '/a/$1');

function codeMessage(channel: MessageChannel, locale: Locale, params: StoredValues): MessageText {
  const words = codeWords[locale];
  const code = String(params['code'] ?? '');
  return channel === 'EMAIL' ? letter(locale, words.subject, { title: words.subject, body: words.warning, code }) : { subject: null, text: words.text(code), html: null };
}

function invitationMessage(channel: MessageChannel, locale: Locale, params: StoredValues): MessageText {
  const words = (params['about'] === 'RESET' ? resetWords : invitationWords)[locale];
  const [login, code, link] = [params['login'], params['code'], params['link']].map((each) => String(each ?? '')) as [string, string, string];
  if (channel !== 'EMAIL') return { subject: null, text: words.sms(login, code, link), html: null };
  return letter(locale, words.subject, { title: words.subject, body: words.body(login), code, link });
}

/** The operator's own words; in an SMS the name of the service stands before them. */
function supportAnswer(channel: MessageChannel, locale: Locale, answer: string): MessageText {
  if (channel !== 'EMAIL') return { subject: channel === 'PUSH' ? 'Balabaqsha' : null, text: `Balabaqsha: ${answer}`, html: null };
  return letter(locale, supportAnswerTitle[locale], { title: supportAnswerTitle[locale], body: answer });
}

function letter(locale: Locale, subject: string, words: LetterWords): MessageText {
  return { subject, text: letterText(locale, words), html: letterHtml(locale, words) };
}

function wordsOf(locale: Locale, kind: NotificationKind, params: StoredValues): NotificationWords {
  return catalogues[locale][kind](readValues(locale, params));
}

const kinds: ReadonlySet<string> = new Set(MESSAGE_KINDS);
const isMessageKind = (kind: string): kind is MessageKind => kinds.has(kind);
