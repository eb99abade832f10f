// Taking views along: every file and text that the bar offers, in every view, opened again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open } from './support.mjs';

const VIEWS = ['', '?v=place&l=quang-nam', '?v=trend&i=digital-economy-share-gso', '?v=compare', '?v=map', '?v=table&s=digital-economy', '?v=evidence', '?v=documents', '?v=method'];
const KINDS = ['link', 'pinned', 'csv', 'xlsx', 'svg', 'png', 'text', 'cite', 'qr', 'embed', 'package'];
const OUT = 'target/taken-out/page';
mkdirSync(OUT, { recursive: true });

const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = page => page.evaluate(() => navigator.clipboard.readText());
const said = (page, text) => page.waitForFunction(text => document.querySelector('.said')?.textContent.includes(text), text);

async function menu(page) {
  if (!(await page.locator('details.more').getAttribute('open').then(open => open !== null))) await page.locator('details.more > summary').click();
}

async function take(page, kind) {
  const one = page.locator(`[data-take=${kind}]`);
  if (!(await one.isVisible())) await menu(page);
  await one.click();
}

/** The parts of a ZIP file as texts, by another reader. */
function unpacked(path) {
  const read = 'import sys, json, zipfile\nbook = zipfile.ZipFile(sys.argv[1])\nassert book.testzip() is None\nprint(json.dumps({name: book.read(name).decode() for name in book.namelist()}))';
  return JSON.parse(execFileSync('python3', ['-c', read, path], { encoding: 'utf8', maxBuffer: 1e8 }));
}

/** The file that a button makes. */
async function file(page, kind) {
  const [download] = await Promise.all([page.waitForEvent('download'), take(page, kind)]);
  const path = `${OUT}/${download.suggestedFilename()}`;
  await download.saveAs(path);
  return path;
}

test('every view offers everything, by the same names', async () => {
  for (const view of VIEWS) {
    const page = await open(view);
    for (const kind of KINDS) assert.equal(await page.locator(`[data-take=${kind}]`).count(), 1, `${kind} in ${view}`);
  }
});

test('the link and the pinned link are whole addresses', async () => {
  const page = await open('?v=trend&i=digital-economy-share-gso&lang=en', allowed);
  await take(page, 'link');
  await said(page, 'copied');
  assert.equal(await clipboard(page), page.url());
  await take(page, 'pinned');
  await said(page, 'edition of');
  assert.match(await clipboard(page), /&lang=en&ed=\d{4}-\d\d-\d\d$/);
});

test('figures are CSV and a workbook with the same numbers', async () => {
  const page = await open('?v=trend&i=digital-economy-share-gso&l=vn');
  const csv = readFileSync(await file(page, 'csv'), 'utf8');
  assert.ok(csv.startsWith('\u{feff}Chỉ số,Địa phương,Năm,Giá trị,Đơn vị,'), csv.slice(0, 80));
  assert.match(csv, /,Việt Nam,2024,13\.17,/);
  const path = await file(page, 'xlsx');
  const parts = unpacked(path);
  const names = [...parts['xl/workbook.xml'].matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual(names, ['Số liệu', 'Mục tiêu', 'Nguồn', 'Thông tin']);
  const sheet = parts['xl/worksheets/sheet1.xml'];
  assert.ok(sheet.includes('state="frozen"') && !sheet.includes('<f>'));
  assert.equal(sheet.match(/<row /g).length, csv.trim().split('\r\n').length);
  assert.match(sheet, /<v>2024<\/v><\/c><c r="D\d+" s="\d+"><v>13\.17<\/v>/);
});

/** What openpyxl reads of a workbook. */
const OPENPYXL = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = lambda one: {"name": one.title, "frozen": one.freeze_panes, "widths": [one.column_dimensions[c].width for c in "ABCD"],
    "rows": [[cell.value for cell in row] for row in one.iter_rows()], "types": sorted({cell.data_type for row in one.iter_rows() for cell in row}), "formats": [row[3].number_format for row in one.iter_rows(min_row=2, max_row=3) if len(row) > 3]}
print(json.dumps([sheet(one) for one in book.worksheets], default=str))`;
const openpyxl = path => JSON.parse(execFileSync('.tools/venv/bin/python', ['-c', OPENPYXL, path], { encoding: 'utf8', maxBuffer: 1e8 }));

test('openpyxl opens the workbook of a map: heads frozen, widths set, numbers as numbers, what was worked out with its rule and sources', async () => {
  const page = await open('?v=map&i=fdi-stock-capital&g=34');
  const [figures, targets, sources, about] = [...openpyxl(await file(page, 'xlsx')), {}, {}];
  assert.deepEqual([figures.name, figures.frozen], ['Số liệu', 'A2']);
  assert.ok(figures.widths.every(width => width > 4) && figures.widths[0] > 20, `${figures.widths}`);
  assert.ok(!figures.types.includes('f'));
  const [head, ...rows] = figures.rows;
  assert.deepEqual(head.slice(0, 5), ['Chỉ số', 'Địa phương', 'Năm', 'Giá trị', 'Đơn vị']);
  assert.ok(rows.every(row => Number.isInteger(row[2]) && typeof row[3] === 'number'));
  assert.ok(figures.formats.every(format => format.startsWith('#,##0')), `${figures.formats}`);
  const workedOut = rows.filter(row => row[5].includes('trước sắp xếp'));
  assert.ok(workedOut.length > 10);
  const one = workedOut.find(row => row[1].startsWith('Đà Nẵng'));
  const parts = rows.filter(row => /^(Quảng Nam|Đà Nẵng)/.test(row[1]) && row[2] === one[2] && !row[5].includes('trước sắp xếp'));
  assert.equal(parts.length, 2, JSON.stringify(parts));
  assert.ok(Math.abs(parts.reduce((sum, row) => sum + row[3], 0) - one[3]) < 1e-6);
  assert.ok(one[6].startsWith('Tổng của ') && one[6].includes('Quảng Nam'), one[6]);
  assert.ok(parts.every(row => one[7].includes(row[7])), one[7]);
  const last = [targets, sources, about].filter(({ name }) => name).at(-1);
  assert.equal(last.name, 'Thông tin');
});

test('texts of a hostile file stay texts in CSV, workbook, slide and file name', async () => {
  const page = await open('?v=table&lang=en');
  const formula = '=HYPERLINK("http://evil.example","x")';
  const rows = [formula, '+1+1', '-2+3', '@SUM(A1)', '<img src=x onerror=window.hacked=1>'].map((text, at) => `"${text.replaceAll('"', '""')}",Nơi ấy,${2018 + at},${at + 1}`);
  await page.setInputFiles('input[name=dataset]', { name: '..\\..\\=evil<img>.csv', mimeType: 'text/csv', buffer: Buffer.from(`indicator,locality,year,value\n${rows.join('\n')}\n`) });
  await page.locator('dialog.own-preview[open]').getByRole('button', { name: 'Show them' }).click();
  await page.waitForSelector('[role=status].notice');
  const csvPath = await file(page, 'csv');
  const csv = readFileSync(csvPath, 'utf8');
  assert.ok(csv.includes("\"'=HYPERLINK(") && csv.includes("\r\n'+1+1,") && csv.includes("\r\n'-2+3,") && csv.includes("\r\n'@SUM(A1),"));
  assert.doesNotMatch(csv, /\r\n"?[=+@-]/);
  const book = openpyxl(await file(page, 'xlsx'));
  assert.ok(book.every(sheet => !sheet.types.includes('f')));
  assert.ok(book[0].rows.some(row => row[0] === formula) && book[0].rows.some(row => row[0] === '<img src=x onerror=window.hacked=1>'));
  assert.doesNotMatch(csvPath.slice(OUT.length + 1), /[\\/<>=:"|?*]/);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
});

test('each view lists its own first', async () => {
  for (const [view, head] of [['', 'Mục tiêu,'], ['?v=evidence&lang=en', 'Place,Date,Kind,'], ['?v=documents&lang=en', 'Document,Kind,Title,'], ['?v=map&lang=en', 'Indicator,Place,Year,Value,']]) {
    const page = await open(view);
    const csv = readFileSync(await file(page, 'csv'), 'utf8');
    assert.ok(csv.startsWith(`\u{feff}${head}`), `${view}: ${csv.slice(0, 60)}`);
    assert.ok(csv.split('\r\n').length > 10, view);
  }
});

test('a chart is a slide with title, sentence, source, edition and link', async () => {
  const page = await open('?v=trend&i=digital-economy-share-gso&l=vn&lang=en');
  const svg = readFileSync(await file(page, 'svg'), 'utf8');
  for (const part of ['width="1280" height="720"', 'Source: ', 'Data as of ', 'v=trend&amp;i=digital-economy-share-gso', '14.02%']) assert.ok(svg.includes(part), part);
  const png = readFileSync(await file(page, 'png'));
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2560, 1440]);
  assert.ok(png.length > 30_000, 'drawn, not empty');
});

test('the report is on the clipboard as text and as a page with a table', async () => {
  const page = await open('?v=trend&i=digital-economy-share-gso&l=vn', allowed);
  await take(page, 'text');
  await said(page, 'Đã chép');
  const plain = await clipboard(page);
  assert.match(plain, /Theo số liệu cập nhật ngày \d+\/\d+\/\d{4}: .*\[1\]/);
  assert.match(plain, /\nNguồn:\n\[1\] /);
  assert.match(plain, /\t2024\t13,17\t/);
  const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text());
  assert.ok(html.includes('<table') && html.includes('13,17'));
  const evidence = await open('?v=evidence&l=quang-nam', allowed);
  await take(evidence, 'text');
  await said(evidence, 'Đã chép');
  assert.match(await clipboard(evidence), /Quảng Nam \(/);
});

test('citation, code and snippet stand in a dialog that Escape closes', async () => {
  const page = await open('?v=trend&i=digital-economy-share-gso&l=vn', allowed);
  await take(page, 'cite');
  const dialog = page.locator('dialog.taken[open]');
  await dialog.waitFor();
  const texts = await dialog.locator('textarea').evaluateAll(all => all.map(one => one.value));
  assert.match(texts[0], /^Tiến Độ \(\d{4}\), “.*”, số liệu cập nhật ngày .*&ed=.*truy cập ngày/);
  assert.match(texts[1], /^@misc\{tien-do-/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' }).catch(() => {});
  assert.equal(await page.locator('dialog[open]').count(), 0);
  await take(page, 'qr');
  await dialog.locator('svg').waitFor();
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await take(page, 'embed');
  const snippet = await dialog.locator('textarea').inputValue();
  assert.match(snippet, /<iframe data-tiendo src="http[^"]*&amp;embed=1"/);
});

test('what the browser does not let the page do costs that alone, and is said', async () => {
  const page = await open('?v=trend&lang=en');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await take(page, 'link');
  await said(page, 'does not let');
  assert.equal(await page.locator('.said textarea').inputValue(), page.url());
});

test('the package is one file with every table', async () => {
  const page = await open('?lang=en');
  const parts = unpacked(await file(page, 'package'));
  const names = Object.keys(parts).map(name => name.split('/')[1]);
  for (const name of ['datapackage.json', 'dataset.json', 'observations.csv', 'targets.csv', 'sources.csv']) assert.ok(names.includes(name), name);
  const observations = Object.entries(parts).find(([name]) => name.endsWith('/observations.csv'))[1];
  assert.equal(observations, readFileSync('public/data/observations.csv', 'utf8'));
});

test('a view in a frame says whose it is, opens the full page, and gets the height that it needs', async () => {
  const page = await open('?v=trend&i=digital-economy-share-gso&l=vn&lang=en');
  await take(page, 'embed');
  const snippet = await page.locator('dialog[open] textarea').inputValue();
  await page.context().route('**/around.html', route => route.fulfill({ contentType: 'text/html', body: `<!doctype html>${snippet}` }));
  const around = await page.context().newPage();
  await around.goto(new URL('around.html', page.url()).href);
  const frame = around.frameLocator('iframe[data-tiendo]');
  await frame.locator('.embedded-line').waitFor();
  assert.match(await frame.locator('.embedded-line').textContent(), /Tiến Độ, edition of/);
  assert.ok(!(await frame.locator('.embedded-line').getAttribute('href')).includes('embed'));
  assert.equal(await frame.locator('[data-take]').count(), 0);
  await around.waitForFunction(() => document.querySelector('iframe').height > 600);
});
