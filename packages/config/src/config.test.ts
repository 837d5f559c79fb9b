import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const production = {
  APP_ENV: 'production', DATABASE_URL: 'postgres://app:secret@db:5432/balabaqsha', PUBLIC_PORTAL_URL: 'https://balabaqsha.kz/', PUBLIC_CONSOLE_URL: 'https://staff.balabaqsha.kz',
  SMS_GATEWAY_URL: 'https://sms.kz', POPULATION_REGISTER_URL: 'https://register.kz', SIGNATURE_ROOTS_FILE: '/etc/balabaqsha/roots.pem', SIGNATURE_CRL_URLS: 'https://crl.kz/a.crl, https://crl.kz/b.crl',
};

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('the environment', () => {
  it('needs nothing on a laptop', () => {
    expect(readConfig({})).toMatchObject({ portalPort: 3000, consolePort: 3001, portalUrl: 'http://localhost:3000', databaseUrl: null, demo: false, demoNow: null, ncalayerPort: 13579 });
  });

  it('takes empty variables for unset ones', () => {
    expect(readConfig({ PORTAL_PORT: '', DATABASE_URL: '' })).toMatchObject({ portalPort: 3000, databaseUrl: null });
  });

  it('names every wrong variable at once, and no value', () => {
    const problems = problemsOf({ PORTAL_PORT: 'many', DATABASE_URL: 'mysql://root:hunter2@db/x' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['PORTAL_PORT', 'DATABASE_URL']);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('takes an address of map tiles only with its three parts', () => {
    expect(readConfig({}).mapTiles).toBeNull();
    expect(readConfig({ MAP_TILES_URL: 'https://tiles.example.kz/{z}/{x}/{y}.png' }).mapTiles).toEqual({ url: 'https://tiles.example.kz/{z}/{x}/{y}.png', attribution: '© OpenStreetMap' });
    expect(problemsOf({ MAP_TILES_URL: 'https://tiles.example.kz/{z}.png' })).toEqual([expect.stringMatching(/^MAP_TILES_URL: /)]);
  });

  it('reads the start of the demo clock as an instant', () => {
    expect(readConfig({ DEMO: '1', DEMO_NOW: '2026-03-02T10:00:00+05:00' }).demoNow).toEqual(new Date('2026-03-02T05:00:00Z'));
    expect(problemsOf({ DEMO: '1', DEMO_NOW: 'tomorrow' })).toHaveLength(1);
  });
});

describe('production', () => {
  it('starts with what it needs, its addresses without a slash at the end', () => {
    expect(readConfig(production)).toMatchObject({ env: 'production', portalUrl: 'https://balabaqsha.kz', demo: false });
  });

  it.each(['1', 'true'])('refuses DEMO=%s', (DEMO) => {
    expect(problemsOf({ ...production, DEMO })).toEqual([expect.stringMatching(/^DEMO: /)]);
  });

  it.each(['DATABASE_URL', 'PUBLIC_PORTAL_URL', 'PUBLIC_CONSOLE_URL', 'SMS_GATEWAY_URL', 'POPULATION_REGISTER_URL', 'SIGNATURE_ROOTS_FILE', 'SIGNATURE_CRL_URLS'])('refuses to start without %s', (name) => {
    expect(problemsOf({ ...production, [name]: '' })).toEqual([`${name}: production needs it`]);
  });

  it('refuses addresses without https, and a demo clock', () => {
    expect(problemsOf({ ...production, PUBLIC_PORTAL_URL: 'http://balabaqsha.kz', DEMO_NOW: '2026-03-02T05:00:00Z' })).toHaveLength(2);
  });
});
