// The first screen that index.html brings along: there before the program, the same as what the program then shows, and only on the front page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './support.mjs';

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

for (const [lang, query] of [['vi', ''], ['en', '?lang=en']]) {
  for (const width of [360, 1280]) {
    test(`the first screen is what the page then shows in the same place: ${lang}, ${width} px`, async () => {
      let start;
      const started = new Promise(done => (start = done));
      const page = await open(query, { width, ready: false, route: { '**/*.wasm': async route => (await started, route.continue()) } });
      const before = await seen(page, `.front[lang=${lang}]`);
      assert.equal(before.pictures.length, 1, 'one picture of all targets for each width');
      assert.ok(before.pictures[0].svg.length > 10_000 && before.cards.length === 3 && before.legend.length > 5);
      start();
      await page.waitForSelector('html[data-ready=overview]', { state: 'attached' });
      assert.equal(await page.locator('#still').count(), 0, 'the first screen is still there');
      assert.deepEqual(await seen(page, '#page'), before);
    });
  }

  test(`axe finds nothing in the first screen: ${lang}`, async () => {
    const page = await open(query, { width: 360, ready: false, route: { '**/*.wasm': () => {} } });
    assert.deepEqual(await axe(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  });
}

test('without the program the page says what went wrong and the first screen stays readable', async () => {
  const page = await open('', { ready: false, route: { '**/*.wasm': route => route.abort() }, allow: /: network|Failed to fetch|ERR_FAILED/ });
  await page.waitForSelector('#failed:visible');
  assert.equal(await page.locator('.front:visible').count(), 1);
});

for (const query of ['?v=method', '?r=23', '?v=trend&lang=en', '?utm_source=x']) {
  test(`a link to anything but the front page shows no front page first: ${query}`, async () => {
    const page = await open(query, { ready: false, route: { '**/*.wasm': () => {} } });
    assert.equal(await page.locator('.front:visible').count(), 0);
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
