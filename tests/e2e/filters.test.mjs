// The filters: what is chosen stands in the address, gives what its count promised, and is undone by Back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, pick, tick } from './support.mjs';

const query = page => new URL(page.url()).search;
const figure = text => Number(text.replace(/\D/g, ''));
const count = async page => figure(await page.textContent('output[name=count]'));
const group = (page, id) => page.click(`.group[data-group=${id}] > summary`);
const rows = page => page.locator('.all-targets [data-target]').count();
const box = (page, name, value) => page.locator(`input[name=${name}][value="${value}"]`);

/** The choices of a facet with what each promises. */
const choices = (page, name) =>
  page.$$eval(`input[name=${name}]`, boxes =>
    boxes.map(box => ({ value: box.value, promised: Number(box.closest('label').querySelector('.choice-count').textContent.replace(/\D/g, '')) })),
  );

/** Everything that the view decides, as the reader sees it. */
const state = page =>
  page.evaluate(() => ({
    query: location.search,
    checked: [...document.querySelectorAll('input:checked')].map(box => `${box.name}=${box.value}`),
    selects: [...document.querySelectorAll('select[name]')].map(select => `${select.name}=${select.value}`),
    text: document.querySelector('input[name=q]').value,
    counts: [...document.querySelectorAll('.choice-count')].map(count => count.textContent),
    count: document.querySelector('output[name=count]').textContent,
    rows: [...document.querySelectorAll('[data-target]')].map(row => `${row.dataset.target} ${row.dataset.status}`),
  }));

async function shows(page, wanted) {
  await page.waitForFunction(query => location.search === query, wanted.query);
  assert.deepEqual(await state(page), wanted);
}

for (const name of ['r', 's', 'st', 'l']) {
  test(`a choice of ${name} gives the address and the number of rows that it promised`, async () => {
    const page = await open();
    const total = await count(page);
    assert.equal(await rows(page), total);
    const picked = (await choices(page, name)).find(({ value, promised }) => promised > 0 && promised < total && value !== 'no-target');
    await tick(page, name, picked.value);
    assert.equal(query(page), `?${name}=${picked.value}`);
    assert.equal(await count(page), picked.promised);
    assert.equal(await rows(page), picked.promised);
    await tick(page, name, picked.value);
    assert.equal(query(page), '');
    assert.equal(await count(page), total);
  });
}

test('indicators without a target are results only when they are asked for', async () => {
  const page = await open();
  const { promised } = (await choices(page, 'st')).find(({ value }) => value === 'no-target');
  await tick(page, 'st', 'no-target');
  assert.equal(await count(page), promised);
  assert.equal(await page.locator('[data-status=no-target]').count(), promised);
});

test('a year gives what its option promised', async () => {
  const page = await open();
  const option = await page.$eval('select[name=y]', select => ({ value: select.options[1].value, text: select.options[1].textContent }));
  await pick(page, 'y', option.value);
  assert.equal(query(page), `?y=${option.value}`);
  assert.equal(await count(page), figure(option.text.match(/\(([^)]*)\)/)[1]));
  assert.equal(await rows(page), await count(page));
});

test('choices add up within a facet and narrow across facets', async () => {
  const page = await open();
  const [one, other] = (await choices(page, 's')).filter(({ promised }) => promised > 0);
  await tick(page, 's', one.value);
  await tick(page, 's', other.value);
  assert.equal(await count(page), one.promised + other.promised);
  const status = (await choices(page, 'st')).find(({ promised, value }) => promised > 0 && value !== 'no-target');
  await tick(page, 'st', status.value);
  assert.equal(await count(page), status.promised);
  assert.ok(status.promised <= one.promised + other.promised);
});

test('keys stand in the order of the table and defaults are left out', async () => {
  const page = await open();
  await page.selectOption('select[name=lang]', 'en');
  await pick(page, 'm', 'remaining');
  await pick(page, 'y', '2030');
  await page.fill('input[name=q]', 'a');
  await tick(page, 'st', 'met');
  await tick(page, 'l', 'vn');
  await tick(page, 's', 'growth');
  await tick(page, 'r', '23');
  assert.equal(query(page), '?r=23&s=growth&l=vn&y=2030&st=met&q=a&m=remaining&lang=en');
  await pick(page, 'm', 'line');
  await pick(page, 'y', '');
  await page.fill('input[name=q]', '');
  await page.selectOption('select[name=lang]', 'vi');
  assert.equal(query(page), '?r=23&s=growth&l=vn&st=met');
});

test('places stand in the order chosen, sectors do not', async () => {
  const page = await open();
  for (const place of ['vn', 'quang-nam', 'da-nang']) await tick(page, 'l', place);
  assert.equal(query(page), '?l=vn~quang-nam~da-nang');
});

test('Back and Forward restore every step exactly', async () => {
  const page = await open();
  const steps = [await state(page)];
  const then = async act => (await act(), steps.push(await state(page)));
  await then(() => tick(page, 'r', '52'));
  await then(() => tick(page, 's', 'digital-economy'));
  await then(() => pick(page, 'm', 'compound'));
  await then(() => pick(page, 'y', '2030'));
  await then(() => tick(page, 'l', 'vn'));
  for (const step of steps.slice(0, -1).reverse()) {
    await page.goBack();
    await shows(page, step);
  }
  for (const step of steps.slice(1)) {
    await page.goForward();
    await shows(page, step);
  }
});

test('typing leaves no entry of its own: one Back leads before it', async () => {
  const page = await open();
  const first = await state(page);
  await tick(page, 'r', '52');
  const entries = await page.evaluate(() => history.length);
  await page.locator('input[name=q]').pressSequentially('kinh tế số');
  assert.equal(query(page), '?r=52&q=kinh%20t%E1%BA%BF%20s%E1%BB%91');
  assert.equal(await page.evaluate(() => history.length), entries);
  assert.equal(await rows(page), await count(page));
  await page.goBack();
  await shows(page, first);
});

test('the search ignores case and diacritics', async () => {
  const page = await open();
  const found = [];
  for (const text of ['kinh te so', 'Kinh tế số', 'KINH TẾ SỐ', 'kinh te\u0302\u0301 so\u0302\u0301']) {
    await page.fill('input[name=q]', text);
    found.push(await count(page));
  }
  assert.ok(found[0] > 0);
  assert.deepEqual(found, found.map(() => found[0]));
});

test('removing all filters is one click and keeps what is no filter', async () => {
  const page = await open('?r=52&s=digital-economy&l=vn&y=2025&q=s&m=compound&lang=en');
  await page.click('.clear');
  assert.equal(query(page), '?m=compound&lang=en');
  assert.equal(await page.locator('input:checked').count(), 0);
  assert.equal(await page.locator('.clear').count(), 0);
  assert.equal(await page.inputValue('input[name=q]'), '');
});

test('a chosen filter is taken back by its chip', async () => {
  const page = await open('?r=52&st=met&lang=en');
  await page.click('.chip:has-text("52-NQ/TW")');
  assert.equal(query(page), '?st=met&lang=en');
});

test('a word of any length fits a phone, in its chip and in a notice', async () => {
  const page = await open(`?lang=en&q=${'x'.repeat(900)}&l=${'y'.repeat(900)}`, { width: 320 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  assert.match(await page.textContent('.chip'), /^“x{40}…” ×$/);
  assert.match(await page.textContent('.notice'), /y{40}…/);
});

test('an empty result names the filter to loosen, and one click does it', async () => {
  const page = await open('?r=23&q=zzzzqq&lang=en');
  assert.equal(await count(page), 0);
  const offer = page.locator('.empty[role=status] button');
  const [, facet, promised] = (await offer.textContent()).match(/“(.+)”.* ([\d,]+) results/);
  assert.equal(facet, 'Search');
  await offer.click();
  assert.equal(query(page), '?r=23&lang=en');
  assert.equal(await count(page), figure(promised));
  assert.equal(await page.locator('.empty').count(), 0);
});

test('a facet that a view does not offer is in the document and not seen', async () => {
  const seen = { overview: ['sc', 'l', 'st'], trend: ['l', 'st'], evidence: ['k', 'l', 'st'], documents: ['sc', 'l', 'st'] };
  for (const [view, facets] of Object.entries(seen)) {
    const page = await open(`?v=${view}`);
    for (const name of ['sc', 'l', 'st', 'k']) {
      const first = page.locator(`input[name=${name}]`).first();
      await first.waitFor({ state: 'attached' });
      assert.equal(await first.evaluate(box => !box.closest('[hidden]')), facets.includes(name), `${name} in ${view}`);
      assert.equal(await first.isVisible(), false, 'closed groups are not seen');
    }
  }
});

test('a choice that would give nothing stays visible, counted 0', async () => {
  const page = await open();
  const before = (await choices(page, 's')).length;
  await page.fill('input[name=q]', 'zzzzqq');
  const after = await choices(page, 's');
  assert.equal(after.length, before);
  assert.deepEqual([...new Set(after.map(({ promised }) => promised))], [0]);
  await group(page, 'sectors');
  for (const choice of await page.locator('input[name=s]').all()) assert.ok(await choice.isVisible());
});

test('a year that would give nothing stays offered, counted 0', async () => {
  const page = await open('?lang=en');
  const years = () => page.$$eval('select[name=y] option', options => options.map(option => option.value));
  const before = await years();
  await page.fill('input[name=q]', 'zzzzqq');
  assert.deepEqual(await years(), before);
});

test('the place search finds Đà Nẵng however it is spelt', async () => {
  const page = await open();
  await group(page, 'places');
  const search = page.locator('fieldset:has(input[name=l]) input[type=search]');
  for (const text of ['da nang', 'đà nẵng', 'Da Nang', 'DA NANG']) {
    await search.fill(text);
    const found = (await choices(page, 'l')).map(({ value }) => value);
    assert.deepEqual(found.filter(id => id.startsWith('da-nang')), ['da-nang', 'da-nang-2025'], text);
    assert.ok(found.length < 5, `${text}: ${found}`);
  }
  assert.equal(query(page), '', 'looking for a place chooses none');
});

test('the place search knows a province by its former name', async () => {
  const page = await open();
  await group(page, 'places');
  await page.locator('fieldset:has(input[name=l]) input[type=search]').fill('quang nam');
  const found = (await choices(page, 'l')).map(({ value }) => value);
  assert.ok(found.includes('quang-nam') && found.includes('da-nang-2025'), found.join());
});

test('a row leads to its trend and keeps the filters', async () => {
  const page = await open('?r=52&st=met&m=compound&lang=en');
  await page.locator('[data-target] th a[href^="?v=trend"]').first().click();
  await page.waitForSelector('html[data-ready=trend]');
  const keys = new URLSearchParams(query(page));
  assert.deepEqual(['r', 'st', 'm', 'lang'].map(key => keys.get(key)), ['52', 'met', 'compound', 'en']);
  assert.ok(keys.get('i') && keys.get('l'));
  assert.ok(await box(page, 'r', '52').isChecked());
  assert.equal(await page.inputValue('input[name=i]'), keys.get('i'));
  await page.goBack();
  await page.waitForSelector('html[data-ready=overview]');
  assert.equal(query(page), '?r=52&st=met&m=compound&lang=en');
});

test('an entry of the legend leads to as many rows as it says', async () => {
  const page = await open('?lang=en');
  const part = page.locator('.statuses .legend a').first();
  const promised = figure(await part.locator('strong').textContent());
  await part.click();
  assert.equal(await count(page), promised);
  assert.equal(await rows(page), promised);
});

test('the language changes every word and nothing else of the link', async () => {
  const page = await open('?v=trend&r=52&l=vn&m=remaining');
  await page.selectOption('select[name=lang]', 'en');
  await page.waitForSelector('html[lang=en][data-ready=trend]');
  assert.equal(query(page), '?v=trend&r=52&l=vn&m=remaining&lang=en');
  await page.waitForFunction(() => document.activeElement.name === 'lang');
  await page.goBack();
  await page.waitForSelector('html[lang=vi]');
  assert.equal(query(page), '?v=trend&r=52&l=vn&m=remaining');
});

test('the rule in force is named and its choice changes statuses', async () => {
  const page = await open('?lang=en');
  const statuses = () => page.$$eval('[data-target]', rows => rows.map(row => row.dataset.status).join());
  const line = await statuses();
  await pick(page, 'm', 'compound');
  assert.notEqual(await statuses(), line);
  const name = await page.$eval('select[name=m]', select => select.selectedOptions[0].textContent);
  assert.ok((await page.textContent('p.rule')).includes(name));
});

test('a choice makes no control anew: browsers look at all of them again where one is', async () => {
  for (const view of ['', '?v=trend', '?v=documents']) {
    const page = await open(view);
    await page.evaluate(() => {
      window.made = [];
      new MutationObserver(changes => {
        const found = changes.flatMap(({ addedNodes }) => [...addedNodes]).flatMap(node => (node.querySelectorAll ? [node, ...node.querySelectorAll('*')] : []));
        window.made.push(...found.filter(node => node.matches('input, select, textarea')).map(({ outerHTML }) => outerHTML.slice(0, 80)));
      }).observe(document.querySelector('#page'), { childList: true, subtree: true });
    });
    for (let time = 0; time < 2; time += 1) {
      const before = page.url();
      await page.$eval('input[name=r]', box => box.click());
      await page.waitForFunction(before => location.href !== before, before);
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))));
    }
    assert.deepEqual(await page.evaluate(() => window.made), [], view);
  }
});

test('the list of years keeps the focus and says the years chosen by it, by a link and by Back', async () => {
  const page = await open('?v=trend');
  await group(page, 'years');
  const list = page.locator('select[name=y]');
  const offered = await list.locator('option').evaluateAll(options => options.map(({ value }) => value).filter(Boolean));
  await list.focus();
  await list.selectOption(offered[1]);
  await page.waitForFunction(value => new URLSearchParams(location.search).get('y') === value, offered[1]);
  assert.equal(await page.evaluate(() => document.activeElement.name), 'y');
  assert.equal(await list.inputValue(), offered[1]);
  await list.selectOption(offered[3]);
  await page.waitForFunction(value => new URLSearchParams(location.search).get('y') === value, offered[3]);
  assert.equal(await list.inputValue(), offered[3]);
  await page.goBack();
  await page.waitForFunction(value => new URLSearchParams(location.search).get('y') === value, offered[1]);
  assert.equal(await list.inputValue(), offered[1]);
});
