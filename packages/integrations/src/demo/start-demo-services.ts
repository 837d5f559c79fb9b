import type { Config } from '@balabaqsha/config';
import type { Clock } from '@balabaqsha/domain';
import { DEMO_TOKEN, demoAuthorityFolder, demoPushFile } from '../open/demo-side.ts';
import { openDemoCertificateAuthority } from './eds/index.ts';
import { startDemoMailServer } from './mail-server.ts';
import type { DemoMessageStore } from './message-store.ts';
import { startDemoNcalayer, type DemoNcalayerOptions } from './ncalayer.ts';
import { openDemoPushKeys, startDemoPushService } from './push/index.ts';
import { startDemoRegisters, type DemoRegisterStore } from './registers.ts';
import { startDemoSmsGateway } from './sms-gateway.ts';

export interface DemoStores {
  messages: DemoMessageStore;
  register: DemoRegisterStore;
  /** Whose key the demo NCALayer takes, and what the person does. */
  keyChoice: DemoNcalayerOptions['state'];
  keyHolder: DemoNcalayerOptions['holder'];
}

/**
 * Starts everything that stands outside a real system: registers, SMS gateway, mail server, push service, NCALayer.
 * @throws Error when one of the ports is taken
 */
export async function startDemoServices(config: Config, clock: Clock, stores: DemoStores): Promise<{ close(): Promise<void> }> {
  const authority = await openDemoCertificateAuthority({ folder: demoAuthorityFolder(config), clock });
  const keys = await openDemoPushKeys(demoPushFile(config));
  const services = await Promise.all([
    startDemoRegisters({ port: config.demoGatewaysPort, token: DEMO_TOKEN, store: stores.register }),
    startDemoSmsGateway({ port: config.demoGatewaysPort + 1, token: DEMO_TOKEN, clock, store: stores.messages }),
    startDemoMailServer({ port: config.demoSmtpPort, clock, store: stores.messages }),
    startDemoPushService({ port: config.demoPushPort, keys, clock, store: stores.messages }),
    startDemoNcalayer({ port: config.ncalayerPort, authority, state: stores.keyChoice, holder: stores.keyHolder }),
  ]);
  return {
    async close() {
      await Promise.all(services.map((service) => service.close()));
    },
  };
}
