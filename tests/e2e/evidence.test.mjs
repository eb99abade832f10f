// What was reported: the grid that counts and filters, sessions, the numbers of statements beside the figures, the ways to and from the figures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open, pick, tick } from './support.mjs';

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const KINDS = ['achievement', 'difficulty', 'proposal', 'commitment'];
const MATRIX = 'figure[data-chart=matrix]';
const link = page => new URL(page.url()).search;
const spoken = page => page.textContent(`${MATRIX} [aria-live]`);
const statements = page => page.$$eval('[data-statement]', all => all.map(({ dataset }) => dataset.statement));
const counted = page => page.textContent('output[name=count]').then(Number);
const sector = id => data.sectors.find(sector => sector.id === id).name;

/** Where a field of the grid is on the screen. */
async function field(page, name, column) {
  await page.locator(`${MATRIX} svg`).scrollIntoViewIfNeeded();
  const text = await page.locator(`${MATRIX} svg text`, { hasText: name }).boundingBox();
  const heads = await page.$$eval(`${MATRIX} svg text`, texts => texts.slice(0, 4).map(text => text.getBoundingClientRect().left));
  return { x: heads[column] + 30, y: text.y + text.height / 2 };
}

for (const [lang, place] of [['vi', 'Quảng Nam, 26/6/2024'], ['en', 'Quảng Nam, 26 June 2024']]) {
  test(`two clicks lead from the front page to the working session in Quảng Nam: ${lang}`, async () => {
    const page = await open(lang === 'vi' ? '' : '?lang=en');
    await page.click('.reported-line a');
    await page.waitForSelector('html[data-ready=evidence]', { state: 'attached' });
    await page.click('.sessions a');
    await page.waitForFunction(() => document.activeElement.matches('.session h3'));
    assert.equal(await page.evaluate(() => document.activeElement.textContent), place);
    assert.equal(link(page), `?v=evidence&l=quang-nam&y=2024${lang === 'en' ? '&lang=en' : ''}`);
    const session = page.locator('.session', { has: page.locator('h3:focus') });
    const ids = data.statements.filter(one => one.locality === 'quang-nam' && one.date === '2024-06-26').map(({ id }) => id);
    assert.deepEqual((await session.locator('[data-statement]').evaluateAll(all => all.map(({ dataset }) => dataset.statement))).sort(), ids.sort());
    const top = await page.evaluate(() => document.activeElement.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 800, `the session is in sight: ${top}`);
    const aside = await session.locator('.contradicted').innerText();
    for (const part of ['14', '18', '3']) assert.ok(aside.includes(part), `${part} in ${aside}`);
    assert.ok(await session.locator('.contradicted > ul a[href*="i=zones-established"]').count());
  });
}

test('the same by keyboard, and the other contested figures of the place unfold', async () => {
  const page = await open('?lang=en');
  await page.focus('.reported-line a');
  await page.keyboard.press('Enter');
  await page.waitForSelector('html[data-ready=evidence]', { state: 'attached' });
  await page.waitForFunction(() => document.activeElement.matches('h1'));
  await page.focus('.sessions a');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.matches('.session h3'));
  await page.focus('.contradicted summary');
  assert.equal(await page.locator('.contradicted details li').first().isVisible(), false);
  await page.keyboard.press('Enter');
  await page.locator('.contradicted details li').first().waitFor();
});

test('every statement stands there once, the newest first, under its number', async () => {
  const page = await open('?v=evidence');
  const ids = await statements(page);
  assert.equal(ids.length, data.statements.length);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(await counted(page), ids.length);
  const dates = ids.map(id => data.statements.find(one => one.id === id).date ?? '');
  assert.deepEqual(dates, dates.toSorted().reverse());
});

test('kinds are native checkboxes that count and narrow', async () => {
  const page = await open('?v=evidence&lang=en');
  const labels = await page.$$eval('input[name=k]', inputs => inputs.map(input => [input.type, input.value]));
  assert.deepEqual(labels, KINDS.map(kind => ['checkbox', kind]));
  await tick(page, 'k', 'proposal');
  await page.waitForFunction(() => location.search.includes('k=proposal'));
  const proposals = data.statements.filter(({ kind }) => kind === 'proposal').map(({ id }) => id);
  assert.deepEqual(await statements(page), proposals);
  await tick(page, 'k', 'commitment');
  await page.waitForFunction(() => location.search.includes('commitment~proposal') || location.search.includes('proposal~commitment'));
  assert.equal(await counted(page), data.statements.filter(({ kind }) => kind === 'proposal' || kind === 'commitment').length);
  await page.goBack();
  await page.waitForFunction(() => !location.search.includes('commitment'));
  assert.deepEqual(await statements(page), proposals);
});

test('the grid says what there is and its table holds the same', async () => {
  const page = await open('?v=evidence&lang=en');
  const rows = await page.$$eval(`${MATRIX} table tbody tr`, rows => rows.map(row => [...row.cells].map(cell => cell.textContent)));
  assert.equal(rows.length, data.sectors.length);
  for (const { id, name } of data.sectors) {
    const counts = KINDS.map(kind => data.statements.filter(one => one.sector === id && one.kind === kind).length);
    assert.deepEqual(rows.find(([title]) => title === name.en), [name.en, ...counts.map(count => (count ? String(count) : 'none'))]);
  }
  const caption = await page.textContent(`${MATRIX} figcaption`);
  const cells = data.sectors.flatMap(({ id }) => KINDS.map(kind => data.statements.filter(one => one.sector === id && one.kind === kind).length));
  assert.match(caption, new RegExp(`Most: .+ \\(${Math.max(...cells)}\\)\\. No statement in ${cells.filter(count => count === 0).length} of ${cells.length} cells\\.`));
  assert.equal(await page.getAttribute(`${MATRIX} [role=img]`, 'aria-label'), caption);
});

test('a click on a field filters by its sector and kind, another takes that back; Back and Forward follow', async () => {
  const page = await open('?v=evidence&l=quang-nam&lang=en');
  const at = await field(page, sector('infrastructure').en, 1);
  await page.mouse.click(at.x, at.y);
  await page.waitForFunction(() => location.search.includes('k='));
  assert.equal(link(page), '?v=evidence&s=infrastructure&l=quang-nam&k=difficulty&lang=en');
  const wanted = data.statements.filter(one => one.locality === 'quang-nam' && one.sector === 'infrastructure' && one.kind === 'difficulty');
  assert.equal((await statements(page)).length, wanted.length);
  assert.ok(await page.isChecked('input[name=s][value=infrastructure]'));
  assert.ok(await page.isChecked('input[name=k][value=difficulty]'));
  const again = await field(page, sector('infrastructure').en, 1);
  await page.mouse.click(again.x, again.y);
  await page.waitForFunction(() => !location.search.includes('k='));
  assert.equal(link(page), '?v=evidence&l=quang-nam&lang=en');
  await page.goBack();
  await page.waitForFunction(() => location.search.includes('k=difficulty'));
  await page.goForward();
  await page.waitForFunction(() => !location.search.includes('k='));
});

test('the arrow keys walk the fields and say them, Enter chooses and the walk goes on', async () => {
  const page = await open('?v=evidence&l=quang-nam');
  await page.focus(`${MATRIX} [tabindex="0"]`);
  await page.keyboard.press('ArrowRight');
  assert.equal(await spoken(page), `${sector('structure').vi} – Kết quả: 2 nội dung`.replace('2', String(data.statements.filter(one => one.locality === 'quang-nam' && one.sector === 'structure' && one.kind === 'achievement').length)));
  await page.keyboard.press('ArrowRight');
  assert.match(await spoken(page), /– Hạn chế, vướng mắc: /);
  for (let row = 0; row < 4; row += 1) await page.keyboard.press('ArrowDown');
  assert.match(await spoken(page), new RegExp(`^${sector('workforce').vi} – Hạn chế, vướng mắc: chưa có nội dung báo cáo`));
  await page.keyboard.press('ArrowUp');
  const chosen = await spoken(page);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search.includes('s=investment') && location.search.includes('k=difficulty'));
  await page.waitForFunction(label => document.querySelector('figure[data-chart=matrix] [aria-live]').textContent === label, chosen);
  await page.keyboard.press('End');
  assert.match(await spoken(page), /– Cam kết, định hướng: /);
});

test('an empty field says so in words and in its frame, and choosing it says which filter to loosen', async () => {
  const page = await open('?v=evidence&lang=en');
  const empty = data.sectors.length * KINDS.length - new Set(data.statements.map(one => `${one.sector} ${one.kind}`)).size;
  assert.equal(await page.locator(`${MATRIX} svg text`, { hasText: /^none$/ }).count(), empty);
  const at = await field(page, sector('innovation').en, 0);
  await page.mouse.click(at.x, at.y);
  await page.waitForSelector('.empty');
  assert.equal(await counted(page), 0);
  assert.equal(await page.locator('.empty button').count(), 1);
  assert.deepEqual(await axe(page), []);
});

test('a statement leads to the trend of what it speaks of, with its status; the trend shows the statement', async () => {
  const page = await open('?v=evidence&s=digital-economy&k=difficulty&lang=en');
  const said = page.locator('[data-statement=vn-s001]');
  assert.ok((await said.locator('.speaks-of .badge').count()) >= 1);
  assert.match(await said.locator('.speaks-of').innerText(), /Missed/);
  await said.locator('.speaks-of a').first().click();
  await page.waitForSelector('html[data-ready=trend]', { state: 'attached' });
  assert.equal(link(page), '?v=trend&i=digital-economy-share-gso&l=vn&lang=en');
  assert.equal(await page.locator('[data-statement=vn-s001]').count(), 1);
  await page.goBack();
  await page.waitForSelector('html[data-ready=evidence]', { state: 'attached' });
  assert.equal(link(page), '?v=evidence&s=digital-economy&k=difficulty&lang=en');
});

test('every number of a statement has one mark, and the three that differ from the figures come first', async () => {
  const page = await open('?v=evidence&lang=en');
  const marks = await page.$$eval('[data-claim]', all => all.map(one => [one.closest('[data-statement]')?.dataset.statement, one.dataset.claim]));
  const numbers = new Set(data.claims.map(one => [one.statement, one.value, one.year, one.locality].join()));
  assert.equal(marks.length, numbers.size);
  assert.ok(marks.every(([statement]) => statement), 'each inside its statement');
  assert.deepEqual(marks.filter(([, outcome]) => outcome === 'differs').map(([statement]) => statement).sort(), ['qn-s004', 'vn-s009', 'vn-t2-s003']);
  const listed = await page.locator('.numbers li.differs').allInnerTexts();
  assert.equal(listed.length, 3);
  for (const [at, words] of [/26%.*90%.*differs by 64\spercentage points/s, /18\szones.*14\szones.*differs by 4\szones/s, /28\.42%.*35\.18%.*differs by 6\.76\spercentage points/s].entries()) {
    assert.match(listed[at], words);
  }
  assert.match(await page.locator('.numbers').innerText(), /\d+ numbers: 3 that differ, \d+ that agree, \d+ with nothing to compare with/);
  assert.match(await page.locator('[data-statement=qn-s026]').innerText(), /−8\.37%.*agrees.*−7\.83%.*differs by 0\.54/s, 'settled by one series, the other is named');
  await page.locator('.numbers li.differs a').first().click();
  await page.waitForFunction(() => location.search.includes('k=') && location.search.includes('l=vn'));
  assert.ok(await page.locator('[data-statement=vn-s009] [data-claim=differs]').count());
  assert.deepEqual(await axe(page), []);
});

test('achievements whose targets are not met and difficulties whose targets are met are listed as just that', async () => {
  const page = await open('?v=evidence&lang=en');
  const heads = await page.locator('.listed h2').allInnerTexts();
  assert.deepEqual(heads, ['Numbers in reports and figures', 'Achievement reported, target not met', 'Difficulty reported, target met']);
  const marks = await page.$$eval('[data-statement]:has(.contrast)', all => all.map(({ dataset }) => dataset.statement));
  assert.ok(marks.length > 0);
  for (const id of marks) {
    const { kind, indicators } = data.statements.find(one => one.id === id);
    assert.ok(indicators?.length, `${id} names indicators`);
    const said = await page.locator(`[data-statement=${id}] .contrast`).innerText();
    assert.match(said, kind === 'achievement' ? /^Achievement reported, target not met:/ : /^Difficulty reported, target met:/);
    assert.ok(await page.locator(`[data-statement=${id}] .contrast .badge`).count());
  }
  // Proposals and commitments are about what is to come.
  const others = await open('?v=evidence&k=proposal~commitment');
  assert.equal(await others.locator('.contrast').count(), 0);
});

test('the mark of a contested figure says what the other sources give', async () => {
  const page = await open('?v=evidence&l=quang-nam&y=2024&lang=en');
  const mark = page.locator('.contradicted button.contested').first();
  await mark.hover();
  const why = page.locator('#explanation span');
  await why.waitFor();
  assert.match(await why.innerText(), /^sources disagree: .*\d/);
  assert.equal(await mark.getAttribute('aria-label'), await why.innerText());
});

test('another status method judges anew', async () => {
  const page = await open('?v=evidence&lang=en&l=vn');
  const seen = () => page.$$eval('[data-statement] .speaks-of .badge', badges => badges.map(badge => badge.textContent).join());
  const before = await seen();
  await pick(page, 'm', 'compound');
  await page.waitForFunction(() => location.search.includes('m=compound'));
  await pick(page, 'm', 'line');
  await page.waitForFunction(() => !location.search.includes('m='));
  assert.equal(await seen(), before);
});

test('where nobody reported anything stands by sector and unfolds by keyboard', async () => {
  const page = await open('?v=evidence&lang=en');
  const innovation = page.locator('.silent details', { hasText: sector('innovation').en });
  assert.match(await innovation.locator('summary').innerText(), /with targets: \d+/);
  await innovation.locator('summary').focus();
  await page.keyboard.press('Enter');
  const place = innovation.locator('a', { hasText: 'Viet Nam' });
  await place.waitFor();
  assert.equal(await place.getAttribute('href'), '?s=innovation&l=vn&lang=en');
});

test('filters hold together and an own search narrows', async () => {
  const page = await open('?v=evidence&r=23&l=quang-nam&y=2023..2024&k=difficulty&lang=en');
  const wanted = data.statements.filter(one =>
    one.resolutions.includes('23') && one.locality === 'quang-nam' && /^202[34]/.test(one.date ?? '') && one.kind === 'difficulty').map(({ id }) => id);
  assert.deepEqual((await statements(page)).sort(), wanted.sort());
  await page.fill('input[name=q]', 'GRDP');
  await page.waitForFunction(most => document.querySelectorAll('[data-statement]').length < most, wanted.length);
  assert.equal((await statements(page)).length, await counted(page));
});

test('the overview names what was reported under its filters, but not by its deadlines', async () => {
  const page = await open('?l=quang-nam&y=2030&lang=en');
  const here = data.statements.filter(({ locality }) => locality === 'quang-nam').length;
  assert.match(await page.textContent('.reported-line'), new RegExp(`^${here} statements, latest `));
  assert.equal(await page.getAttribute('.reported-line a', 'href'), '?v=evidence&l=quang-nam&lang=en');
  const none = await open('?l=ca-mau&lang=en');
  assert.equal(await none.locator('.reported-line').count(), 0);
});

test('axe finds nothing in the whole view, and it fits a phone in both languages and themes', async () => {
  for (const [lang, theme] of [['vi', 'light'], ['en', 'dark']]) {
    const page = await open(`?v=evidence&lang=${lang}`, { width: 320, theme });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.$$eval('details', all => all.forEach(one => (one.open = true)));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    assert.deepEqual(await axe(page), []);
  }
});
