import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '@balabaqsha/config';
import type { Clock } from '@balabaqsha/domain';
import type { ConclusionSource, FileInspector, FileStore, HeicReader, MessageGateway, PhotoMaker, PopulationRegister, PushSettings, SignatureVerifier } from '@balabaqsha/services/ports';
import { clamd } from '../files/clamd.ts';
import { diskFileStore } from '../files/disk-file-store.ts';
import { fileInspector } from '../files/file-inspector.ts';
import { smtpEmailGateway, type SmtpOptions } from '../messages/email-gateway.ts';
import { messageGateway } from '../messages/message-gateway.ts';
import { httpSmsGateway, type ChannelGateway } from '../messages/sms-gateway.ts';
import { heicReader } from '../photos/heic-reader.ts';
import { photoMaker } from '../photos/photo-maker.ts';
import { httpConclusionSource } from '../registers/conclusion-source.ts';
import { httpPopulationRegister } from '../registers/population-register.ts';
import { cmsVerifier } from '../signatures/cms-verifier.ts';
import { httpRevocationList, listRevocation } from '../signatures/revocation.ts';
import { demoEndpoints, demoSignatures } from './demo-side.ts';
import { openPush } from './open-push.ts';
import type { HttpEndpoint } from '../http/post-json.ts';

/** The adapters of one process, by the names that the services know them by. */
export interface Integrations {
  register: PopulationRegister;
  conclusions: ConclusionSource;
  messages: MessageGateway;
  push: PushSettings;
  files: FileStore;
  inspector: FileInspector;
  photos: PhotoMaker;
  heic: HeicReader;
  signatures: SignatureVerifier;
}

/**
 * Builds the adapters that the configuration asks for. What it leaves out is answered by the demo services of this
 * machine with `demo`; without it that way out of the system is closed: registers and e-mail say that they are unavailable.
 * @throws Error when the file with the trusted roots can't be read
 */
export async function openIntegrations(config: Config, clock: Clock): Promise<Integrations> {
  const demo = config.demo ? demoEndpoints(config) : null;
  const endpoint = (given: { url: string; token: string | null } | null, standIn: HttpEndpoint | undefined): HttpEndpoint =>
    given === null ? (standIn ?? CLOSED) : { url: given.url, token: given.token ?? '' };
  const push = await openPush(config);
  const smtp = config.smtpUrl ?? demo?.smtpUrl ?? null;
  return {
    register: httpPopulationRegister(endpoint(config.populationRegister, demo?.registers)),
    conclusions: httpConclusionSource(endpoint(config.conclusionSource, demo?.registers)),
    messages: messageGateway({
      sms: httpSmsGateway(endpoint(config.sms, demo?.sms)),
      email: smtp === null ? noEmail : smtpEmailGateway(smtpOptions(smtp, config.mailFrom)),
      push: push.gateway,
    }),
    push: push.settings,
    files: diskFileStore({ folder: path.join(config.dataDir, 'files') }),
    inspector: fileInspector(config.clamavUrl === null ? {} : { antivirus: clamd(hostAndPort(config.clamavUrl)) }),
    photos: photoMaker(),
    heic: heicReader(),
    signatures: config.signatureRootsFile === null ? await demoOrNoSignatures(config, clock) : await realSignatures(config.signatureRootsFile, config.signatureCrlUrls, clock),
  };
}

/** Nobody listens on port 1: every call answers «unavailable», which the services know how to live with. */
const CLOSED: HttpEndpoint = { url: 'http://127.0.0.1:1', token: '' };

const noEmail: ChannelGateway = { send: () => Promise.resolve({ kind: 'unavailable', reason: 'no mail server is configured' }) };

async function demoOrNoSignatures(config: Config, clock: Clock): Promise<SignatureVerifier> {
  if (config.demo) return demoSignatures(config, clock);
  return { verify: () => Promise.resolve({ ok: false, code: 'UNAVAILABLE' }) };
}

/** With no list to look into, the revocation source answers «unknown» and no signature is taken: never a silent pass (E6). */
async function realSignatures(rootsFile: string, crlUrls: readonly string[], clock: Clock): Promise<SignatureVerifier> {
  const revocation = listRevocation(crlUrls.map((url) => httpRevocationList({ url, clock })));
  return cmsVerifier({ ...(await rootsFrom(rootsFile)), revocation });
}

/** Self-signed certificates of the file are roots, the others authorities below them. */
async function rootsFrom(file: string): Promise<{ trustedRoots: string[]; authorities: string[] }> {
  const { X509Certificate } = await import('node:crypto');
  const blocks = (await readFile(file, 'utf8')).match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new Error('SIGNATURE_ROOTS_FILE holds no PEM certificate');
  const isRoot = (pem: string): boolean => {
    const certificate = new X509Certificate(pem);
    return certificate.subject === certificate.issuer;
  };
  return { trustedRoots: blocks.filter(isRoot), authorities: blocks.filter((pem) => !isRoot(pem)) };
}

function smtpOptions(address: string, from: string): SmtpOptions {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const credentials = url.username === '' ? {} : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  return { host: url.hostname, port: Number(url.port || (secure ? 465 : 587)), secure, from, ...credentials };
}

function hostAndPort(address: string): { host: string; port: number } {
  const url = new URL(address);
  return { host: url.hostname, port: Number(url.port || 3310) };
}
