import type { MessageChannel } from '@balabaqsha/domain';
import type { MessageGateway } from '@balabaqsha/services/ports';
import type { ChannelGateway } from './sms-gateway.ts';

/** One gateway for every channel that leaves the system. */
export function messageGateway(channels: { readonly sms: ChannelGateway; readonly email: ChannelGateway; readonly push: ChannelGateway }): MessageGateway {
  const gateways: Readonly<Record<MessageChannel, ChannelGateway>> = { SMS: channels.sms, EMAIL: channels.email, PUSH: channels.push };
  return {
    send: (message) => gateways[message.channel].send(message),
  };
}
