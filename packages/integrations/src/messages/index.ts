export { httpSmsGateway } from './sms-gateway.ts';
export type { ChannelGateway } from './sms-gateway.ts';
export { smtpEmailGateway } from './email-gateway.ts';
export type { SmtpOptions } from './email-gateway.ts';
export { webPushGateway } from './push-gateway.ts';
export type { PushPayload, WebPushOptions } from './push-gateway.ts';
export { messageGateway } from './message-gateway.ts';
