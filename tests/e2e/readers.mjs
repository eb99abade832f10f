// Two readers who walk the page by what can be seen of it: one with a mouse, one with the keyboard alone. A link followed, a button pressed and a
// choice made in a list is one click each; what is typed is none.
import assert from 'node:assert/strict';

const MOST_TABS = 250;

/** A reader with a mouse: clicks on what can be seen. */
export function mouse(page) {
  return {
    clicks: 0,
    async click(target) {
      this.clicks++;
      assert.ok(await target.isVisible(), `${target} is to be seen`);
      await target.click();
    },
    /** What is typed is no click; what is chosen of it is one. */
    async find(text, name) {
      this.clicks++;
      await page.fill('#search', text);
      await page.getByRole('option', { name }).first().click();
    },
    /** The same in a picker of the page. */
    async pick(field, text, name) {
      this.clicks++;
      assert.ok(await field.isVisible(), `${field} is to be seen`);
      await field.fill(text);
      await page.getByRole('option', { name }).first().click();
    },
  };
}

/** A reader without one: walks with Tab, past the header and the filters by the link that offers it. */
export function keyboard(page) {
  const isOn = target => target.evaluate(element => element === document.activeElement);
  const walk = async target => {
    assert.ok(await target.isVisible(), `${target} is to be seen`);
    const within = await target.evaluate(element => Boolean(element.closest('main')));
    const before = await page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.closest('header')));
    if (within && before) {
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => document.activeElement.matches('.skip')), 'the first stop leads to the content');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement.matches('main'));
    }
    const behind = await target.evaluate(element => document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await isOn(target)) return;
      await page.keyboard.press(behind ? 'Shift+Tab' : 'Tab');
    }
    assert.fail(`${target} is not among the ${MOST_TABS} next stops of the Tab key`);
  };
  return {
    clicks: 0,
    async click(target) {
      this.clicks++;
      await walk(target);
      await page.keyboard.press('Enter');
    },
    async find(text, name) {
      this.clicks++;
      await page.keyboard.press('/');
      await page.keyboard.type(text);
      const reached = page.locator('#search-list [aria-selected=true]');
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press('ArrowDown');
        if ((await reached.innerText()).includes(name)) return page.keyboard.press('Enter');
      }
      assert.fail(`${name} is not among what is found for ${text}`);
    },
    async pick(field, text, name) {
      this.clicks++;
      await walk(field);
      await page.keyboard.type(text);
      await page.keyboard.press('ArrowDown');
      assert.ok((await page.locator('[role=option][aria-selected=true]').innerText()).includes(name), name);
      await page.keyboard.press('Enter');
    },
  };
}

/** Both of them, with what each is told by. */
export const READERS = [['the mouse', mouse], ['the keyboard', keyboard]];
