import { chromium } from '@playwright/test';
import { Demo } from './steps/demo.ts';
import { Parent } from './steps/parent.ts';
const base = 'http://localhost:3400';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const demo = new Demo(base);
const js = process.argv[2] !== 'nojs';
const ctx = await browser.newContext({ baseURL: base, viewport: { width: 390, height: 844 }, javaScriptEnabled: js, locale: 'ru-RU', timezoneId: 'Asia/Almaty' });
ctx.setDefaultTimeout(15000);
const page = await ctx.newPage();
page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text()); });
page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
const person = await demo.guardian(Number(process.argv[3] ?? 0));
const parent = new Parent(page, demo, person, (process.argv[4] as 'ru') ?? 'ru');
if (!js) parent.look = async () => {};
let n = 0;
const look = parent.look.bind(parent);
parent.look = async () => { n += 1; await page.screenshot({ path: `/tmp/shots/${process.argv[4] ?? 'ru'}-${js ? '' : 'nojs-'}${String(n).padStart(2, '0')}.png`, fullPage: true }); try { await look(); } catch (e) { console.log('LOOK', (e as Error).message.slice(0, 1500)); } };
try {
  const number = await parent.apply();
  console.log('APPLIED', number);
  await parent.openCard(number);
} catch (e) { console.log('FAIL', (e as Error).message.slice(0, 3000)); await page.screenshot({ path: '/tmp/shots/fail.png', fullPage: true }); console.log(page.url()); }
await browser.close();
