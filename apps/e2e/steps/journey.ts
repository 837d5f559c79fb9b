import { test as base, type Browser, type BrowserContext, type Page, type TestInfo, type ViewportSize } from '@playwright/test';
import { startCity, type City } from '../stack/city.ts';
import { Demo, type DemoEmployee, type DemoGuardian } from './demo.ts';
import { Employee } from './employee.ts';
import { Parent } from './parent.ts';

interface Journey {
  /** `test.use({ movesClock: true })`: the journey gets a city of its own. */
  movesClock: boolean;
  city: City;
  demo: Demo;
  /** A guardian of the demo in a browser of his own: a phone, in Russian. */
  parent: Parent;
  /** Opens a browser for a guardian. */
  parentOf: (person: DemoGuardian, options?: { locale?: 'ru' | 'kk'; javaScriptEnabled?: boolean }) => Promise<Parent>;
  /** Opens a browser for an employee, signed in: on a desk and in Russian unless told otherwise. */
  employee: (role: string, kindergarten?: string, number?: number, options?: { locale?: 'ru' | 'kk'; viewport?: ViewportSize }) => Promise<Employee>;
}

/** The city of a worker's journeys that leave the clock alone; it is started when the first of them begins. */
interface SharedCity {
  open(): Promise<City>;
}

const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };
/** One held upright. */
export const TABLET = { width: 820, height: 1180 };

/** Playwright's test with a city around it. After each test nothing may be in a state that must not exist. */
export const test = base.extend<Journey, { sharedCity: SharedCity }>({
  movesClock: [false, { option: true }],
  sharedCity: [
    async ({}, provide) => {
      const started: Promise<City>[] = [];
      await provide({
        open() {
          if (started.length === 0) started.push(startCity());
          return Promise.all(started).then(([city]) => city ?? Promise.reject(new Error('no city was started')));
        },
      });
      for (const city of await Promise.all(started)) await city.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  city: async ({ movesClock, sharedCity }, provide) => {
    if (!movesClock) return provide(await sharedCity.open());
    const city = await startCity();
    await provide(city);
    await city.stop();
  },
  demo: async ({ city }, provide) => {
    const demo = new Demo(city.portalUrl);
    await provide(demo);
    base.expect(await demo.problems(), 'states that must not exist').toEqual([]);
  },
  parentOf: async ({ browser, city, demo }, provide, info) => {
    const opened: BrowserContext[] = [];
    await provide(async (person, options = {}) => {
      const page = await openPage(browser, opened, { baseURL: city.portalUrl, viewport: PHONE, javaScriptEnabled: options.javaScriptEnabled ?? true });
      return new Parent(page, demo, person, options.locale ?? 'ru');
    });
    await close(opened, city, info);
  },
  parent: async ({ demo, parentOf }, provide) => {
    await provide(await parentOf(await demo.guardian()));
  },
  employee: async ({ browser, city, demo }, provide, info) => {
    const opened: BrowserContext[] = [];
    await provide(async (role, kindergarten, number, { locale, viewport = DESKTOP } = {}) => {
      const person: DemoEmployee = await demo.employee(role, kindergarten, number);
      const page = await openPage(browser, opened, { baseURL: city.consoleUrl, viewport });
      const employee = new Employee(page, demo, person, locale);
      await employee.signIn();
      return employee;
    });
    await close(opened, city, info);
  },
});

export const { expect } = base;

async function openPage(browser: Browser, opened: BrowserContext[], options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext(options);
  opened.push(context);
  return context.newPage();
}

/** After a failure the output tells what stood on each page, and what the city complained of: whoever reads it may have nothing else. */
async function close(opened: readonly BrowserContext[], city: City, { status, expectedStatus }: TestInfo): Promise<void> {
  if (status !== expectedStatus) {
    console.error(`errors of the city:\n${city.errors()}\n`);
    for (const page of opened.flatMap((context) => context.pages())) {
      console.error(`on ${page.url()} stood:\n${await page.locator('body').innerText({ timeout: 2000 }).catch(String)}\n`);
    }
  }
  await Promise.all(opened.map((context) => context.close()));
}
