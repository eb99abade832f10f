// Links as readers get them: whatever stands in one, the page opens, keeps what it understands and names the rest.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open, tick } from './support.mjs';

const NOTICE = '.notice[role=status]';
const SAID = /Liên kết có phần|Parts of the link/;
const notices = page => page.$$eval(NOTICE, notices => notices.map(notice => notice.textContent));
const named = async page => (await notices(page)).find(text => SAID.test(text));

for (const [fault, link, words] of [
  ['an unknown key', '?colour=red', ['colour']],
  ['a retired id', '?l=ha-tay', ['ha-tay']],
  ['a retired indicator', '?v=trend&i=happiness', ['happiness']],
  ['a year out of range', '?y=1901..1905', ['1901..1905']],
  ['a value that the key does not take', '?m=average', ['average']],
  ['several faults', '?colour=red&s=agriculture&st=done', ['colour', 'agriculture', 'done']],
]) {
  test(`${fault} is named and the rest of the link holds`, async () => {
    const page = await open(`${link}&r=52&lang=en`);
    const said = await named(page);
    for (const word of words) assert.ok(said?.includes(word), `${word} in ${said}`);
    assert.ok(await page.locator('input[name=r][value="52"]').isChecked());
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
  });
}

test('the notice is closed by its button and goes with the next choice', async () => {
  const page = await open('?colour=red&lang=en');
  await page.click(`${NOTICE} button`);
  assert.deepEqual(await notices(page), []);
  await tick(page, 'r', '52');
  assert.equal(new URL(page.url()).search, '?r=52&lang=en');
  assert.deepEqual(await notices(page), []);
});

test('what messengers hang onto links is passed over in silence', async () => {
  const page = await open('?utm_source=zalo&utm_medium=chat&fbclid=IwAR0abc&zarsrc=30&v=trend');
  assert.deepEqual(await notices(page), []);
  assert.equal(await page.getAttribute('html', 'data-ready'), 'trend');
});

test('a pinned link says whether the edition is the one shown', async () => {
  const edition = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url))).edition;
  const page = await open(`?lang=en&ed=${edition}`);
  assert.match((await notices(page)).join(), /the one you are looking at/);
  await page.goto(new URL('?lang=en&ed=2020-01-01', page.url()).href);
  await page.waitForSelector('html[data-ready]');
  assert.match((await notices(page)).join(), /may have changed/);
});

const HOSTILE = [
  '<img src=x onerror=window.hacked=1>', '"><script>window.hacked=1</script>', "'; DROP TABLE targets; --", '\u0000\u0001\u001f', '\ud800', '%', '%zz%ff%00',
  '((((((((', '.*+?^${}()|[]\\', '\u202e\u200b\ufeff', '🇻🇳👩‍👩‍👧', 'a\u0300'.repeat(200), 'ạ'.repeat(600), '{{constructor.constructor("window.hacked=1")()}}', '__proto__',
];

test('no search text makes the page fail or runs', async () => {
  const page = await open('?lang=en');
  for (const text of HOSTILE) {
    await page.goto(new URL(`?lang=en&q=${encodeURIComponent(text.toWellFormed())}`, page.url()).href);
    await page.waitForSelector('html[data-ready=overview]');
    await page.fill('input[name=q]', text);
    await tick(page, 'r', '52');
    assert.equal(await page.locator('output[name=count]').count(), 1, text);
  }
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(await page.getAttribute('html', 'data-failed'), null);
});

test('a hostile part of a link is named as it stands', async () => {
  const page = await open(`?lang=en&l=${encodeURIComponent('<img src=x onerror=window.hacked=1>')}`);
  assert.match(await named(page), /<img src=x onerror=window.hacked=1>/);
  assert.equal(await page.locator('main img').count(), 0);
});

const EVERY = 5;
const odd = readFileSync(new URL('../odd-links.txt', import.meta.url), 'utf8')
  .split('\n')
  // As text of an address, `#` ends the query; that line is for the reader of query strings alone.
  .filter(line => line.startsWith('?') && !line.includes('#'))
  .map(line => line.split('\t'))
  .filter((_, at) => at % EVERY === 0);

test(`${odd.length} odd links open the view that they mean and name what they do not`, async () => {
  const page = await open();
  for (const [link, meant, keys = ''] of odd) {
    await page.goto(new URL(link, page.url()).href);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    assert.equal(await page.getAttribute('html', 'data-ready'), new URLSearchParams(meant).get('v') ?? 'overview', link);
    const said = await named(page);
    assert.equal(Boolean(said), Boolean(keys.trim()), `${link}: ${said}`);
  }
});
