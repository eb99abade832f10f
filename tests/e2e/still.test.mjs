// First screens, there before the program and the same as what the program then shows: the front page's in index.html, those of links that many send beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, browser, open, site } from './support.mjs';

/** What the first screen says and draws, with the place where each part stands. */
const seen = (page, root) =>
  page.evaluate(root => {
    const screen = document.querySelector(root);
    const top = part => Math.round(part.getBoundingClientRect().top);
    const text = part => part.textContent.replace(/\s+/g, ' ').trim();
    const drawn = [...screen.querySelectorAll('[data-chart=targets] .drawn')].filter(part => part.checkVisibility());
    return {
      title: text(screen.querySelector('h1')),
      lead: text(screen.querySelector('.lead')),
      others: text(screen.querySelector('.others')),
      pictures: drawn.map(part => ({ svg: part.querySelector('svg').outerHTML, top: top(part) })),
      legend: [...screen.querySelectorAll('.statuses li')].map(text),
      cards: [...screen.querySelectorAll('[data-target]')].slice(0, 3).map(card => ({ target: card.dataset.target, status: card.dataset.status, text: text(card), svg: card.querySelector('svg').outerHTML })),
    };
  }, root);

/** Opens a link and holds the program back until `start` is called. */
async function opened(query, width) {
  let start;
  const started = new Promise(done => (start = done));
  const page = await open(query, { width, ready: false, route: { '**/*.wasm': async route => (await started, route.continue()) } });
  await page.waitForSelector('.first-screen:visible');
  return { page, start };
}

for (const width of [360, 1280]) {
  test(`the first screen is what the page then shows in the same place: ${width} px`, async () => {
    const { page, start } = await opened('', width);
    const before = await seen(page, '.first-screen');
    assert.equal(before.pictures.length, 1, 'one picture of all targets for each width');
    assert.ok(before.pictures[0].svg.length > 10_000 && before.cards.length === 3 && before.legend.length > 5);
    start();
    await page.waitForSelector('html[data-ready=overview]', { state: 'attached' });
    assert.equal(await page.locator('#still').count(), 0, 'the first screen is still there');
    assert.deepEqual(await seen(page, '#page'), before);
  });
}

/** What the head's script may ask for: [views, key, values]. */
const known = async page => (await page.locator('meta[name=stills]').getAttribute('data-known')).split('|').map(group => group.split(';').map(part => part.split(' ')));

/** The first screen of a link in words, and what its pictures draw, part by part with the place of each. A part that stands below has no picture there. */
const told = (page, root) =>
  page.evaluate(root => {
    const screen = document.querySelector(root);
    const top = part => Math.round(part.getBoundingClientRect().top);
    const text = part => part.innerText.replace(/\s+/g, ' ').trim();
    const visible = selector => [...screen.querySelectorAll(selector)].filter(part => part.checkVisibility() && top(part) < innerHeight);
    return {
      headings: visible('h1, h2, .lead, figcaption, .count output, .switch a, .dateline-date').map(part => [text(part), top(part)]),
      fields: visible('input[id]').map(field => field.value),
      drawn: visible('figure svg').map(svg => [top(svg), [...svg.children].filter(part => top(part) < innerHeight).map(part => part.outerHTML).join('\n')]),
    };
  }, root);

// The widths that they are drawn for.
for (const width of [412, 1280]) {
  for (const lang of ['vi', 'en']) {
    test(`a link that many send shows its first screen before the program has come, the same as the program then shows: ${lang}, ${width} px`, async () => {
      const page = await open('?v=method');
      const groups = await known(page);
      const some = groups.flatMap(([views, [key], values]) => views.map(view => ({ view, key, value: values.at(-1) })));
      assert.ok(some.length > 12, 'every view, the faces of an indicator, a place, a resolution, a sector');
      for (const { view, key, value } of some) {
        const query = `?${[view !== 'overview' && `v=${view}`, key && `${key}=${value}`, lang === 'en' && 'lang=en'].filter(Boolean).join('&')}`;
        const { page, start } = await opened(query === '?' ? '' : query, width);
        const before = await told(page, '.first-screen');
        assert.ok(before.headings.length > 1, `${query} shows too little: ${JSON.stringify(before.headings)}`);
        start();
        await page.waitForSelector(`html[data-ready=${view}]`, { state: 'attached' });
        assert.equal(await page.locator('#still').count(), 0, `${query}: the first screen is still there`);
        if (query !== '?') assert.deepEqual(await told(page, '#page'), before, query);
        await page.close();
      }
    });
  }
}

for (const [query, lang] of [['', 'vi'], ['?lang=en', 'en'], ['?v=trend', 'vi'], ['?v=place&lang=en', 'en']]) {
  test(`axe finds nothing in the first screen: ${lang}, ${query || 'front page'}`, async () => {
    const page = await open(query, { width: 360, ready: false, route: { '**/*.wasm': () => {} } });
    await page.waitForSelector('.first-screen:visible');
    assert.deepEqual(await axe(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  });
}

test('a first screen that does not come, or is a page of the host, keeps the program waiting for no more than a second', async () => {
  for (const answer of [route => route.abort(), route => route.fulfill({ status: 404, body: '' }), route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>404' }), () => {}]) {
    const page = await open('?v=trend', { route: { '**/stills/*': answer }, allow: /ERR_FAILED|status of 404/ });
    assert.equal(await page.locator('html[data-ready=trend] main h1').count(), 1);
  }
});

test('nothing but the page, its style and the first screen is asked for until the first screen stands', async () => {
  const asked = [];
  const page = await open('?v=map', { ready: false, route: { '**/stills/*': async route => (await new Promise(done => setTimeout(done, 300)), asked.push('shown'), route.continue()), '**/*': route => (asked.push(new URL(route.request().url()).pathname), route.fallback()) } });
  await page.waitForSelector('html[data-ready=map]', { state: 'attached' });
  const before = asked.slice(0, asked.indexOf('shown')).map(path => path.replace(/-[0-9a-f]{16}/, ''));
  assert.deepEqual(before.filter(path => !/icon|manifest/.test(path)).sort(), ['/', '/stills/map-vi-wide.txt', '/style.css']);
});

test('a link opened in a tab behind others is loaded there, though no frame is drawn', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    window.requestAnimationFrame = () => 0;
  });
  const program = page.waitForRequest('**/tiendo-*.wasm');
  await page.goto(`${site.url}?v=trend`);
  await program;
  await context.close();
});

for (const query of ['', '?v=place', '?v=documents']) {
  test(`the page takes shape behind its first screen, in turns between which it answers: ${query || 'front page'}`, async () => {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.addInitScript(() => {
      window.behind = { turns: 0, seen: 0, without: 0 };
      const look = () => {
        const shape = document.querySelector('.behind');
        if (shape) {
          window.behind.turns += 1;
          if (shape.getBoundingClientRect().height > 0) window.behind.seen += 1;
          if (!document.querySelector('.first-screen')) window.behind.without += 1;
        }
        if (!document.documentElement?.dataset.ready) setTimeout(look);
      };
      setTimeout(look);
    });
    await page.goto(`${site.url}${query}`);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    const { turns, seen, without } = await page.evaluate(() => window.behind);
    // Where all is drawn at once it comes never, or once.
    assert.ok(turns >= 2, `the browser came to its turn ${turns} times`);
    assert.deepEqual({ seen, without }, { seen: 0, without: 0 });
    assert.equal(await page.locator('.behind').count(), 0);
    await page.context().close();
  });
}

test('without the program the page says what went wrong and the first screen stays readable', async () => {
  const page = await open('', { ready: false, route: { '**/*.wasm': route => route.abort() }, allow: /: network|Failed to fetch|ERR_FAILED/ });
  await page.waitForSelector('#failed:visible');
  assert.equal(await page.locator('.first-screen:visible').count(), 1);
});

for (const query of ['?v=method&q=x', '?r=23&y=2024', '?v=trend&l=vn&lang=en', '?utm_source=x', '?v=trend&i=no-such', '?r=23&r=52']) {
  test(`a link that says more than a first screen was made of shows no other one's: ${query}`, async () => {
    const page = await open(query, { ready: false, route: { '**/*.wasm': () => {} } });
    assert.equal(await page.locator('.first-screen:visible').count(), 0);
    assert.equal(await page.locator('#still h1:visible').count(), 1);
  });
}

test('the data are asked for once', async () => {
  for (const query of ['', '?lang=en', '?v=trend']) {
    let asked = 0;
    await open(query, { route: { '**/dataset-*.json': route => ((asked += 1), route.continue()) } });
    assert.equal(asked, 1, `${query}: asked ${asked} times`);
  }
});
