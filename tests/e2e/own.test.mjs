// A reader's own table: what is understood, what is asked, what joins; and that nothing of it leaves the browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './support.mjs';

const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.isBuffer(text) ? text : Buffer.from(text, 'utf8') });
const give = (page, name, text) => page.setInputFiles('input[type=file][name=dataset]', file(name, text));
const preview = page => page.locator('dialog.own-preview[open]');
const show = async page => {
  await preview(page).getByRole('button', { name: 'Show them' }).click();
  await page.waitForSelector('[role=status].notice >> text=stand beside');
};

test('a table joins what is shown after a preview, and its target is judged', async () => {
  const page = await open('?v=trend&i=digital-economy-share-gso&l=vn&lang=en');
  await give(page, 'my.csv', 'indicator,locality,year,value,target,by_year\ndigital-economy-share-gso,Việt Nam,2026,15.5,16,2027\nMy measure,My commune,2024,7,,\n');
  await preview(page).waitFor();
  const said = await preview(page).textContent();
  assert.match(said, /2 values will join/);
  assert.match(said, /“My measure”: not in the dataset/);
  await show(page);
  await page.waitForFunction(() => document.querySelector('figcaption')?.textContent.includes('15.5'));
  const own = page.locator('[data-target^="own-"]');
  assert.match(await own.first().textContent(), /my\.csv|target of your file/);
  assert.ok(await own.first().getAttribute('data-status'));
  await page.getByRole('button', { name: "Back to the page's figures" }).click();
  await page.waitForFunction(() => !document.querySelector('figcaption')?.textContent.includes('15.5'));
});

test('a number that can be read in two ways is asked about', async () => {
  const page = await open('?v=table&lang=en');
  await give(page, 'ask.csv', 'indicator;locality;year;value\nMine;Hà Nội;2024;1.440\n');
  await preview(page).waitFor();
  assert.match(await preview(page).textContent(), /How much is “1\.440”/);
  assert.ok(await preview(page).getByRole('button', { name: 'Show them' }).isDisabled());
  await preview(page).getByRole('button', { name: /The comma is the decimal mark/ }).click();
  await preview(page).locator('text=1 value will join').waitFor();
  await preview(page).getByRole('button', { name: 'Answer again' }).click();
  await preview(page).locator('text=How much is').waitFor();
});

test('UTF-16, semicolons and decimal commas are read; what is left out is listed; a workbook is refused with the way on', async () => {
  const page = await open('?v=table&lang=en');
  await give(page, 'utf16.csv', Buffer.from('\ufeffchỉ số;địa phương;năm;giá trị\r\nCủa tôi;Thừa Thiên - Huế;2024;12,5\r\nCủa tôi;Quảng Nam;2024;nhiều\r\n', 'utf16le'));
  await preview(page).waitFor();
  const said = await preview(page).textContent();
  assert.match(said, /UTF-16/);
  assert.match(said, /Left out: 1/);
  assert.match(said, /“nhiều” is no number/);
  await preview(page).getByRole('button', { name: 'Close' }).click();
  await give(page, 'book.xlsx', Buffer.from('PK\x03\x04rest', 'latin1'));
  await preview(page).waitFor();
  assert.match(await preview(page).textContent(), /workbook/);
});

test('nothing of a table leaves the browser, its texts stay texts, and a link says that it carries none of it', async () => {
  const page = await open('?v=table&lang=en', { permissions: ['clipboard-read', 'clipboard-write'] });
  const asked = [];
  page.on('request', request => asked.push(request));
  await give(page, '<img src=x onerror=alert(1)>.csv', 'indicator,locality,year,value\n<img src=x onerror=alert(1)>,Secret place,2024,3\n=1+1,Secret place,2024,4\n');
  await preview(page).waitFor();
  await show(page);
  assert.equal(await page.locator('img').count(), 0);
  await page.locator('[data-take=link]').click();
  await page.waitForFunction(() => document.querySelector('.said')?.textContent.includes('carries nothing of your file'));
  for (const request of asked) {
    assert.ok(!/^https?:/.test(request.url()) || /\.wasm$|\/offline-\w+\.js$/.test(request.url()), request.url());
    assert.equal(request.postData(), null);
  }
});

test('a template is a table that the page reads back', async () => {
  const page = await open('?v=method&lang=en');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-template]').click()]);
  const path = 'target/taken-out/template.csv';
  await download.saveAs(path);
  await page.setInputFiles('input[type=file][name=dataset]', path);
  await preview(page).waitFor();
  assert.match(await preview(page).textContent(), /3 values will join/);
});

const TABLE = 'indicator,locality,year,value\ndigital-economy-share-gso,Việt Nam,2026,15.5\n';
const databases = page => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
const stored = page => page.evaluate(() => Object.keys(localStorage));

test('a file is kept on the device only when the reader asks, is there after a reload, and is removed again', async () => {
  const page = await open('?v=trend&i=digital-economy-share-gso&l=vn&lang=en');
  await give(page, 'my.csv', TABLE);
  await preview(page).waitFor();
  await show(page);
  assert.deepEqual([await databases(page), await stored(page)], [[], []]);
  await page.getByRole('button', { name: 'Keep the file on this device' }).click();
  await page.locator('text=The file is kept in this browser').waitFor();
  await page.reload();
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
  assert.ok(!(await page.locator('figcaption').first().textContent()).includes('15.5'), 'nothing is shown of it unasked');
  await page.getByRole('button', { name: 'Open the kept file' }).click();
  await preview(page).waitFor();
  await show(page);
  await page.waitForFunction(() => document.querySelector('figcaption')?.textContent.includes('15.5'));
  await page.getByRole('button', { name: 'Remove it from the device' }).click();
  await page.locator('text=The file is removed from the device').waitFor();
  assert.deepEqual([await databases(page), await stored(page)], [[], []]);
});

test('storage that is missing or full costs only the keeping, and is said', async () => {
  for (const [fault, says] of [
    [() => Object.defineProperty(self, 'indexedDB', { value: undefined }), 'does not let the file be kept'],
    [() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }, 'storage is full'],
    [() => { Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); }; }, 'does not let the file be kept'],
  ]) {
    const page = await open('?v=trend&i=digital-economy-share-gso&l=vn&lang=en');
    await page.evaluate(fault);
    await give(page, 'my.csv', TABLE);
    await preview(page).waitFor();
    await show(page);
    await page.getByRole('button', { name: 'Keep the file on this device' }).click();
    await page.locator(`text=${says}`).waitFor();
    assert.ok((await page.locator('figcaption').first().textContent()).includes('15.5'), 'it stays open');
  }
});
