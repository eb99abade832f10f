// Places beside each other: ranked bars of one year, two years joined, the slider that skips years without figures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open } from './support.mjs';

const data = JSON.parse(readFileSync(new URL('../../public/data/dataset.json', import.meta.url)));
const place = new Map(data.localities.map(({ id, name }) => [id, name]));

/** The values of provinces for an indicator: year → place → value. */
function values(indicator) {
  const { observations: all } = data;
  const at = data.indicators.findIndex(({ id }) => id === indicator);
  const years = new Map();
  all.indicator.forEach((one, row) => {
    const locality = data.localities[all.locality[row]];
    if (one !== at || locality.level !== 'province') return;
    const year = all.year[row];
    years.set(year, (years.get(year) ?? new Map()).set(locality.id, all.value[row]));
  });
  return years;
}

const RANK = 'figure[data-chart=rank]';
const DOTS = 'figure[data-chart=dots]';
const BUMP = 'figure[data-chart=bump]';
const BOTH = 'figure[data-chart=dumbbell]';
const PAPI = '?v=compare&i=papi-services&lang=en';
const link = page => new URL(page.url()).search;
const spoken = (page, figure) => page.textContent(`${figure} [aria-live]`);
const rows = (page, figure) => page.$$eval(`${figure} table tbody tr`, rows => rows.map(row => [...row.cells].map(cell => cell.textContent)));
const slider = 'input[type=range][name=y]';

test('all provinces of the newest full year are ranked, best first', async () => {
  const page = await open(PAPI);
  const year = Math.max(...values('papi-services').keys());
  const known = values('papi-services').get(year);
  assert.equal(await page.textContent('output.year'), String(year));
  assert.equal(await page.locator(`${DOTS} svg`).count(), 1);
  const table = (await rows(page, DOTS)).filter(([rank]) => rank);
  assert.equal(table.length, known.size);
  const best = [...known].toSorted((one, other) => other[1] - one[1]);
  assert.equal(table[0][1], place.get(best[0][0]).en);
  assert.equal(table.at(-1)[1], place.get(best.at(-1)[0]).en);
  const caption = await page.textContent(`${DOTS} figcaption`);
  for (const part of [String(year), place.get(best[0][0]).en, place.get(best.at(-1)[0]).en]) assert.ok(caption.includes(part), `${part} in ${caption}`);
  assert.equal(await page.getAttribute(`${DOTS} [role=img]`, 'aria-label'), caption);
});

test('places without figures are listed with a reason and have no bar', async () => {
  const page = await open(`${PAPI}&y=2023`);
  const known = values('papi-services').get(2023);
  const missing = data.localities.filter(({ id, valid_to }) => valid_to && !known.has(id)).map(({ name }) => name.en);
  assert.ok(missing.length > 0);
  const said = await page.textContent('.without');
  const drawn = await page.textContent(`${DOTS} svg`);
  for (const name of missing) {
    assert.ok(said.includes(name), name);
    assert.ok(!drawn.includes(name), name);
  }
});

test('chosen places are marked and narrow nothing', async () => {
  const page = await open(`${PAPI}&y=2023&l=quang-nam`);
  assert.equal((await rows(page, DOTS)).filter(([rank]) => rank).length, values('papi-services').get(2023).size);
  assert.match(await page.textContent(`${DOTS} figcaption`), /Quảng Nam: [\d.]+\spoints, rank \d+ of \d+/);
  const texts = await page.$$eval(`${DOTS} svg text`, texts => texts.map(text => text.textContent));
  assert.equal(texts.filter(text => text === place.get('quang-nam').en).length, 2, 'in the list and pinned above it');
});

test('a click on a row chooses the place, another takes it back; Back undoes', async () => {
  const page = await open(`${PAPI}&y=2023`);
  const name = page.locator(`${DOTS} svg text`, { hasText: place.get('bac-ninh').en }).first();
  const box = await name.boundingBox();
  await page.mouse.click(box.x + 3, box.y + box.height / 2);
  await page.waitForFunction(() => location.search.includes('l=bac-ninh'));
  assert.equal(link(page), '?v=compare&i=papi-services&l=bac-ninh&y=2023&lang=en');
  assert.ok(await page.isChecked('input[name=l][value=bac-ninh]'));
  await page.goBack();
  await page.waitForFunction(() => !location.search.includes('l='));
  assert.equal(await page.isChecked('input[name=l][value=bac-ninh]'), false);
});

test('the arrow keys walk the ranks, Enter chooses and the walk goes on', async () => {
  const page = await open('?v=compare&i=papi-services&y=2022');
  await page.focus(`${DOTS} [tabindex="0"]`);
  await page.keyboard.press('ArrowDown');
  const first = await spoken(page, DOTS);
  assert.match(first, /hạng 1\/\d+, 8,\d\d/);
  await page.keyboard.press('ArrowDown');
  const second = await spoken(page, DOTS);
  assert.match(second, /, hạng 2\/\d+, /);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /[?&]l=/.test(location.search));
  assert.equal(await spoken(page, DOTS), second, 'the same place in the new picture');
  await page.keyboard.press('ArrowDown');
  assert.match(await spoken(page, DOTS), /, hạng 3\/\d+, /);
  await page.keyboard.press('End');
  const { bottom, height } = await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
    done({ bottom: document.querySelector('.ring-mark').getBoundingClientRect().bottom, height: innerHeight })))));
  assert.ok(bottom <= height, 'the place walked to is in sight');
});

test('the slider skips years without figures and leaves no entries behind', async () => {
  const page = await open('?v=compare&i=sipas-score&y=2015&lang=en');
  const years = [...values('sipas-score').keys()].sort();
  const entries = await page.evaluate(() => history.length);
  await page.focus(slider);
  const seen = [];
  for (let step = 0; step < 12; step += 1) {
    seen.push(Number(await page.inputValue(slider)));
    await page.keyboard.press('ArrowRight');
  }
  for (const year of years) assert.ok(seen.includes(year), `${year} in ${seen}`);
  assert.ok(!seen.includes(2016) && !seen.includes(2019), String(seen));
  assert.equal(link(page), `?v=compare&i=sipas-score&y=${seen.at(-1)}&lang=en`);
  assert.equal(await page.evaluate(() => history.length), entries);
  await page.keyboard.press('Home');
  assert.equal(await page.inputValue(slider), '2015');
});

test('the years can be played and paused', async () => {
  const page = await open(`${PAPI}&y=2018`);
  const entries = await page.evaluate(() => history.length);
  await page.click('.play');
  assert.equal(await page.getAttribute('.play', 'aria-label'), 'Pause');
  await page.waitForFunction(() => Number(document.querySelector('output.year').textContent) >= 2020, null, { timeout: 6000 });
  await page.click('.play');
  assert.equal(await page.getAttribute('.play', 'aria-label'), 'Play through the years');
  const year = await page.textContent('output.year');
  await page.waitForTimeout(1500);
  assert.equal(await page.textContent('output.year'), year);
  assert.equal(new URL(page.url()).searchParams.get('y'), year);
  assert.equal(await page.evaluate(() => history.length), entries);
});

test('playing ends at the newest year and when the reader leaves', async () => {
  const page = await open(`${PAPI}&y=2023`);
  await page.click('.play');
  await page.waitForFunction(() => document.querySelector('.play').getAttribute('aria-label') !== 'Pause', null, { timeout: 5000 });
  assert.equal(await page.textContent('output.year'), '2024');
  await page.click('.play');
  await page.click('nav a[href*="v=trend"]');
  await page.waitForSelector('html[data-ready=trend]');
  const at = link(page);
  await page.waitForTimeout(1500);
  assert.equal(link(page), at);
});

test('two years are joined, and the sentence says who rose and fell most', async () => {
  const page = await open('?v=compare&i=fdi-stock-projects&y=2018..2023&lang=en');
  const [before, after] = [2018, 2023].map(year => values('fdi-stock-projects').get(year));
  const changes = [...after].filter(([id]) => before.has(id)).map(([id, value]) => ({ id, change: value - before.get(id) })).sort((one, other) => one.change - other.change);
  const caption = await page.textContent(`${BOTH} figcaption`);
  assert.ok(new RegExp(`${place.get(changes.at(-1).id).en}( \\(until 30 June 2025\\))? rose most`).test(caption), caption);
  if (changes[0].change < 0) assert.ok(caption.includes('fell most'), caption);
  assert.ok(caption.includes(`${changes.filter(({ change }) => change > 0).length} rose`), caption);
  await page.focus(`${BOTH} [tabindex="0"]`);
  await page.keyboard.press('ArrowDown');
  assert.match(await spoken(page, BOTH), /in 2018, .* in 2023/);
});

test('two years on two sides of a break are not called better or worse', async () => {
  const page = await open(`${PAPI}&y=2018..2023`);
  assert.match(await page.textContent(`${BOTH} figcaption`), /defined anew in 2021/);
  assert.doesNotMatch(await page.textContent(`${BOTH} figcaption`), /rose/);
});

test('one year and two years are one choice apart, and Back returns', async () => {
  const page = await open(`${PAPI}&y=2022`);
  await page.click('.modes label:nth-of-type(2)');
  await page.waitForSelector(BOTH);
  assert.equal(link(page), '?v=compare&i=papi-services&y=2021..2024&lang=en');
  await page.selectOption('.end select >> nth=0', '2022');
  assert.equal(new URL(page.url()).searchParams.get('y'), '2022..2024');
  await page.goBack();
  await page.goBack();
  await page.waitForSelector(DOTS);
  assert.equal(await page.inputValue(slider), '2022');
  await page.goForward();
  await page.waitForSelector(BOTH);
  await page.click('.modes label:nth-of-type(1)');
  await page.waitForSelector(DOTS);
  assert.equal(new URL(page.url()).searchParams.get('y'), '2024');
});

test('merged provinces say that their values are worked out, and from which', async () => {
  const page = await open('?v=compare&i=fdi-stock-capital&g=34&y=2023&lang=en');
  const table = (await rows(page, RANK)).filter(([rank]) => rank);
  assert.equal(table.length, 34);
  const danang = table.find(([, name]) => name.startsWith('Đà Nẵng'));
  assert.match(danang.join(' '), /worked out from .*Quảng Nam/);
  assert.match(await page.textContent('.below'), /Hollow: not published for the new province/);
});

test('the country and its target are lines across the bars', async () => {
  const page = await open('?v=compare&i=grdp-growth&lang=en');
  assert.equal(await page.locator(`${RANK} svg`).count(), 1);
  const other = await open('?v=compare&i=employment-agriculture-share-gso&y=2023&lang=en');
  const drawn = await other.textContent(`${RANK} svg`);
  assert.match(drawn, /Viet Nam 2\d/);
  assert.match(drawn, /Target below 20 by 2030/);
  assert.ok((await other.locator(`${RANK} svg [stroke-dasharray]`).count()) >= 2);
});

test('a search shows the places found with the ranks they have among all', async () => {
  const page = await open(`${PAPI}&y=2022&q=${encodeURIComponent('quảng nam')}`);
  const table = (await rows(page, DOTS)).filter(([rank]) => rank);
  assert.ok(table.length > 0 && table.length < 4, JSON.stringify(table));
  assert.equal(table.find(([, name]) => name === place.get('quang-nam').en)[0], '12 of 63');
});

test('a filter that leaves nothing says which one to loosen', async () => {
  const page = await open(`${PAPI}&s=digital-economy`);
  assert.equal(await page.locator('figure[data-chart]').count(), 0);
  assert.match(await page.textContent('output[name=count]'), /^0$/);
  await page.click('.empty button');
  await page.waitForSelector(DOTS);
});

test('a year without figures is named, and the nearest before it is shown', async () => {
  const page = await open('?v=compare&i=sipas-score&y=2019&lang=en');
  assert.match(await page.textContent('.below [role=status]'), /no figures of 2019; the picture shows 2017/);
});

test('the same filters lead to the trend, the map, the table and what was reported', async () => {
  const page = await open(`${PAPI}&l=quang-nam&y=2022`);
  const links = await page.$$eval('.ways-on a', links => links.map(link => link.getAttribute('href')));
  assert.deepEqual(links, ['?v=trend&i=papi-services&l=quang-nam&lang=en', '?v=map&i=papi-services&l=quang-nam&y=2022&lang=en', '?v=table&i=papi-services&l=quang-nam&y=2022&lang=en', '?v=evidence&s=institutions&l=quang-nam&lang=en']);
});

test('Vietnamese says the same, and axe finds nothing with two years and chosen places', async () => {
  for (const theme of ['light', 'dark']) {
    const page = await open('?v=compare&i=fdi-stock-projects&l=quang-nam~da-nang&y=2018..2023', { width: 320, theme });
    assert.match(await page.textContent(`${BOTH} figcaption`), /tăng nhiều nhất: \d/);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    assert.deepEqual(await axe(page), []);
  }
});

test('values that are ranks themselves are given no second rank', async () => {
  const page = await open('?v=compare&i=pci-rank&y=2018..2020&lang=en');
  assert.deepEqual(await page.$$eval(`${BOTH} thead th`, heads => heads.map(head => head.textContent)), ['Place', '2018', '2020', 'Change', 'Kind of figure', 'Source']);
  assert.match(await page.textContent(`${BOTH} figcaption`), /^From 2018 to 2020: \d+ climbed, \d+ dropped, \d+ stayed the same\. Figures of both years for 22 of 63 places only; no ranking\.$/);
  await page.focus(`${BOTH} [tabindex="0"]`);
  await page.keyboard.press('ArrowDown');
  assert.doesNotMatch(await spoken(page, BOTH), /, rank \d+$/);
});

test('where few places have figures nobody is called first or last, and the ranks are the publisher’s', async () => {
  const page = await open('?v=compare&i=dti-score&y=2024&lang=en');
  assert.match(await page.textContent(`${DOTS} figcaption`), /^In 2024: from [\d.]+ to [\d.]+\. Figures for 6 of 34 places only; ranks are the publisher’s\./);
  assert.doesNotMatch(await page.textContent(`${DOTS} figcaption`), /first|last|highest|lowest/);
  assert.match(await page.textContent('.below'), /Ranks are the publisher’s/);
});

test('the form follows the measure: bars for amounts and rates, dots for scores, lines for ranks, dumbbells for two years', async () => {
  const forms = { 'fdi-stock-projects': 'rank', 'grdp-growth-nso': 'rank', 'par-index-score': 'rank', 'pci-score': 'dots', 'pci-rank': 'bump', 'dti-rank': 'bump' };
  for (const [indicator, form] of Object.entries(forms)) {
    const page = await open(`?v=compare&i=${indicator}`);
    assert.deepEqual(await page.$$eval('figure[data-chart]', figures => figures.map(figure => figure.dataset.chart)), [form], indicator);
    // No province has a score of the first and of the last year of this one.
    if (indicator === 'par-index-score') continue;
    await page.click('.modes label:nth-of-type(2)');
    await page.waitForSelector(BOTH);
  }
});

test('ranks are lines over the years to the newest full one, and the thinner one is a click away', async () => {
  const page = await open('?v=compare&i=pci-rank&l=quang-nam&lang=en');
  assert.equal(await page.textContent('output.year'), '2019');
  assert.match(await page.textContent(`${BUMP} figcaption`), /Quảng Nam: rank 6 of 63, up 1 place since 2017\.$/);
  const heads = await page.$$eval(`${BUMP} thead th`, heads => heads.map(head => head.textContent));
  assert.deepEqual(heads, ['Place', ...Array.from({ length: 11 }, (_, at) => String(2009 + at)), 'Kind of figure', 'Source']);
  const known = values('pci-rank');
  const row = (await rows(page, BUMP)).find(([name]) => name === place.get('quang-nam').en);
  for (let year = 2009; year <= 2019; year += 1) assert.equal(row[year - 2008], `${known.get(year).get('quang-nam')} of 63`);
  const drawn = await page.$$eval(`${BUMP} svg text`, texts => texts.map(text => text.textContent));
  for (const id of known.get(2019).keys()) assert.ok(drawn.includes(place.get(id).en), id);
  await page.click('.below a:has-text("Show 2024")');
  await page.waitForFunction(() => document.querySelector('output.year').textContent === '2024');
  assert.match(await page.textContent(`${BUMP} figcaption`), /Figures for 15 of 63 places only/);
});

test('a rank among 34 never stands on a line of ranks among 63', async () => {
  const page = await open('?v=compare&i=dti-rank&y=2024&l=da-nang-2025&lang=en');
  assert.deepEqual(await page.$$eval(`${BUMP} thead th`, heads => heads.map(head => head.textContent)), ['Place', '2024', 'Kind of figure', 'Source']);
  for (const [, rank] of await rows(page, BUMP)) assert.match(rank, / of 34$/);
  await page.click('.geographies a[href*="g=63"]');
  await page.waitForFunction(() => document.querySelectorAll('figure[data-chart=bump] thead th').length > 4);
  for (const row of await rows(page, BUMP)) for (const rank of row.slice(1, -2).filter(Boolean)) assert.match(rank, / of 63$/);
});

test('a click on a name at the end of a line chooses the place, the arrow keys walk line and years', async () => {
  const page = await open('?v=compare&i=pci-rank&lang=en');
  const name = page.locator(`${BUMP} svg text`, { hasText: place.get('lai-chau').en });
  await name.scrollIntoViewIfNeeded();
  const box = await name.boundingBox();
  await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2);
  await page.waitForFunction(() => location.search.includes('l=lai-chau'));
  await page.focus(`${BUMP} [tabindex="0"]`);
  await page.keyboard.press('End');
  const last = await spoken(page, BUMP);
  assert.match(last, /^Lai Châu, 2019: rank 63 of 63/);
  await page.keyboard.press('ArrowLeft');
  assert.match(await spoken(page, BUMP), /^Lai Châu, 2018: rank \d+ of 63/);
});

test('only the chosen and their neighbours are shown on request, with the ranks among all', async () => {
  for (const [indicator, figure] of [['papi-services', DOTS], ['grdp-growth-nso', RANK], ['pci-rank', BUMP]]) {
    const page = await open(`?v=compare&i=${indicator}&g=63&y=${indicator === 'pci-rank' ? 2019 : 2023}&l=can-tho&lang=en`);
    const all = (await rows(page, figure)).length;
    const said = await page.textContent(`${figure} figcaption`);
    await page.click('label:has-text("Only the chosen and their neighbours")');
    await page.waitForFunction(([figure, all]) => document.querySelectorAll(`${figure} table tbody tr`).length < all, [figure, all]);
    assert.match(await page.textContent('.looks'), /same region \(Mekong River Delta\)/);
    const known = values(indicator).get(indicator === 'pci-rank' ? 2019 : 2023);
    const region = data.localities.filter(({ id, region, valid_to }) => region === 'mekong-delta' && valid_to && known.has(id)).map(({ name }) => name.en);
    const names = (await rows(page, figure)).filter(row => region.some(name => row.some(cell => cell === name || cell.startsWith(`${name} (`))));
    assert.equal(names.length, region.length, indicator);
    assert.ok((await rows(page, figure)).length <= region.length + 1);
    assert.equal(await page.textContent(`${figure} figcaption`), said, 'what is said of all stays');
  }
});

test('a region narrows the comparison to its places', async () => {
  const page = await open('?v=compare&i=pci-rank&rg=mekong-delta&lang=en');
  const region = data.localities.filter(({ region, valid_to }) => region === 'mekong-delta' && valid_to).length;
  assert.equal((await rows(page, BUMP)).length, region);
});

test('shares of the country are offered only where it has a value that its provinces are parts of', async () => {
  const page = await open('?v=compare&i=enterprises-active&y=2021&lang=en');
  const drawn = () => page.$$eval(`${RANK} svg text`, texts => texts.map(text => text.textContent));
  await page.click('label:has-text("Share of the country")');
  await page.waitForFunction(() => document.querySelector('figure[data-chart=rank] svg').textContent.includes('% of the country'));
  const { observations: all } = data;
  const at = data.indicators.findIndex(({ id }) => id === 'enterprises-active');
  const of = id => all.value[all.year.findIndex((year, row) => year === 2021 && all.indicator[row] === at && data.localities[all.locality[row]].id === id)];
  const [first] = [...values('enterprises-active').get(2021).entries()].toSorted((one, other) => other[1] - one[1]);
  assert.ok((await drawn()).includes((100 * first[1] / of('vn')).toFixed(1)), String(await drawn()));
  const other = await open('?v=compare&i=grdp-growth-nso&lang=en');
  assert.equal(await other.locator('label:has-text("Share of the country")').count(), 0);
});

test('axe finds nothing in dots and lines of ranks, and nothing scrolls sideways', async () => {
  for (const query of ['?v=compare&i=papi-services&l=quang-nam', '?v=compare&i=pci-rank&l=quang-nam~lai-chau&y=2024&lang=en']) {
    for (const theme of ['light', 'dark']) {
      const page = await open(query, { width: 320, theme });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
      assert.deepEqual(await axe(page), []);
    }
  }
});
