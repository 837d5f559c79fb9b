export type { DemoServer } from './demo-server.ts';
export type { DemoMessage, DemoMessageStore } from './message-store.ts';
export { startDemoSmsGateway } from './sms-gateway.ts';
export { startDemoMailServer } from './mail-server.ts';
export { demoConclusionAnswer, startDemoRegisters } from './registers.ts';
export type { DemoRegisterStore, DemoRegistersOptions } from './registers.ts';
export { startDemoNcalayer } from './ncalayer.ts';
export type { DemoKeyChoice, DemoNcalayerOptions } from './ncalayer.ts';
export * from './eds/index.ts';
