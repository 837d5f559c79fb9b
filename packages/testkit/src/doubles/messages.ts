import type { DeliveryAnswer, MessageGateway, MessageTexts, OutgoingMessage } from '@balabaqsha/services/ports';

/** A gateway that keeps what it was given. */
export interface RecordingGateway extends MessageGateway {
  /** Accepted messages, oldest first, each id once. */
  readonly sent: readonly OutgoingMessage[];
  /** How the next messages are answered, in order; `accepted` afterwards. */
  answerNext(...answers: DeliveryAnswer[]): void;
}

/** A gateway that accepts everything unless told otherwise. */
export function recordingGateway(): RecordingGateway {
  const sent: OutgoingMessage[] = [];
  const planned: DeliveryAnswer[] = [];
  return {
    sent,
    answerNext: (...answers) => void planned.push(...answers),
    async send(message) {
      const answer = planned.shift() ?? { kind: 'accepted' };
      if (answer.kind === 'accepted' && !sent.some(({ id }) => id === message.id)) sent.push(message);
      return answer;
    },
  };
}

/** Words of a message for tests that care about its kind and values, not about its wording. */
export const plainTexts: MessageTexts = {
  render: (kind, channel, locale, params) => ({
    subject: channel === 'SMS' ? null : kind,
    html: channel === 'EMAIL' ? `<p>${kind}</p>` : null,
    text: [kind, locale, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' '),
  }),
};
