import type { MessageChannel } from '@balabaqsha/domain';
import type { MessageGateway } from '@balabaqsha/services/ports';
import type { ChannelGateway } from './sms-gateway.ts';

/** One gateway for every channel that leaves the system. A channel without a gateway refuses its messages. */
export function messageGateway(channels: { readonly sms: ChannelGateway; readonly email: ChannelGateway }): MessageGateway {
  const gateways: Partial<Record<MessageChannel, ChannelGateway>> = { SMS: channels.sms, EMAIL: channels.email };
  return {
    async send(message) {
      const gateway = gateways[message.channel];
      return gateway === undefined ? { kind: 'refused', reason: 'no gateway for this channel' } : gateway.send(message);
    },
  };
}
