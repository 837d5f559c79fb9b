import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const STOPS = 150;

/** Somebody who uses no mouse: goes from stop to stop, and must see where he is. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    // From the first listener on the browser tells of its file dialogues. One that was added together with the key could
    // come after it, and then the dialogue was gone.
    page.on('filechooser', () => undefined);
  }

  /** Goes on with Tab until the element has the focus; the focus must be seen. */
  async goTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stops = 0; !(await hasFocus(target)); stops += 1) {
      if (stops === STOPS) throw new Error(`no way by keyboard to ${target.toString()}`);
      await this.#page.keyboard.press('Tab');
    }
    expect(await isFocusSeen(target), `the focus on ${target.toString()} can't be seen`).toBe(true);
  }

  async press(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.#page.keyboard.press('Enter');
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.#page.keyboard.type(text);
  }

  /** A day into a field of the browser's own, which has its parts in the order of the browser's language, English here. @param day `YYYY-MM-DD` */
  async typeDay(target: Locator, day: string): Promise<void> {
    await this.goTo(target);
    const [year = '', month = '', date = ''] = day.split('-');
    await this.#page.keyboard.type(`${month}${date}${year}`);
    await expect(target).toHaveValue(day);
  }

  async check(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.#page.keyboard.press('Space');
    await expect(target).toBeChecked();
  }

  /** Chooses with the arrow keys. @param index of the option, 0 is what stands there at first */
  async choose(target: Locator, index: number): Promise<void> {
    await this.goTo(target);
    for (let steps = 0; steps < index; steps += 1) await this.#page.keyboard.press('ArrowDown');
    expect(await target.evaluate((select: HTMLSelectElement) => select.selectedIndex)).toBe(index);
  }

  async attach(target: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.goTo(target);
    const [chooser] = await Promise.all([this.#page.waitForEvent('filechooser'), this.#page.keyboard.press('Enter')]);
    await chooser.setFiles(file);
  }
}

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Something is drawn around it or beside it that is not there without the focus. */
function isFocusSeen(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
}
