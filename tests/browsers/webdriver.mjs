// Firefox and WebKit, the engine of every iPhone, driven by W3C WebDriver: only what the tests beside it need.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** How long a driver may take to come up, and a page to do what is waited for. */
const PATIENCE = 60_000;

const there = (...names) => names.find(name => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);
const pause = time => new Promise(done => setTimeout(done, time));

/** Each browser: what it lacks on this machine, the command that starts its driver, what it asks of a session. */
export const BROWSERS = {
  Firefox: {
    lacks: () => [!there('firefox-esr', 'firefox') && 'firefox-esr', !there('geckodriver') && 'geckodriver'].filter(Boolean),
    command: port => ['geckodriver', '--port', port, '--websocket-port', '0'],
    asks: () => ({ 'moz:firefoxOptions': { binary: spawnSync('sh', ['-c', `command -v ${there('firefox-esr', 'firefox')}`]).stdout.toString().trim(), args: ['-headless'] } }),
  },
  WebKit: {
    lacks: () => [!there('WebKitWebDriver') && 'WebKitWebDriver', !miniBrowser() && 'MiniBrowser', !there('xvfb-run') && 'xvfb-run'].filter(Boolean),
    command: port => ['xvfb-run', '-a', 'WebKitWebDriver', `--port=${port}`],
    asks: () => ({ 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } }),
  },
};

function miniBrowser() {
  const versions = ['4.1', '4.0', '6.0'].flatMap(version => readdirSync('/usr/lib').map(machine => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`));
  return versions.find(file => existsSync(file));
}

const free = () =>
  new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(String(port)));
    });
  });

/** Starts a browser with a profile of its own. */
export async function start(name, { width = 1280, height = 800 } = {}) {
  const { command, asks } = BROWSERS[name];
  const port = await free();
  const home = mkdtempSync(join(tmpdir(), 'tiendo-browser-'));
  const [program, ...args] = command(port);
  // A group of its own: a driver behind xvfb-run ends with it.
  const driver = spawn(program, args, { stdio: 'ignore', detached: true, env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, GIO_USE_VFS: 'local' } });
  const end = () => {
    try {
      process.kill(-driver.pid);
    } catch {
      // It has ended by itself.
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${name}: ${value.error}: ${value.message}`);
    return value;
  };
  try {
    await until(() => ask('GET', '/status').then(() => true, () => false), `${program} to come up`);
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: { acceptInsecureCerts: false, ...asks() } } });
    const session = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
    await session('POST', '/window/rect', { width, height }).catch(() => {});
    return new Browser(session, end);
  } catch (error) {
    end();
    throw error;
  }
}

/** Asks again until it is so. */
async function until(holds, what) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${PATIENCE / 1000} s for ${what}, and there is ${JSON.stringify(found)}`);
    await pause(50);
  }
}

class Browser {
  constructor(session, end) {
    this.session = session;
    this.end = end;
  }

  go = url => this.session('POST', '/url', { url });
  back = () => this.session('POST', '/back', {});
  title = () => this.session('GET', '/title');

  /** Runs a function in the page; what it gives must be plain data. */
  run = (act, ...args) => this.session('POST', '/execute/sync', { script: `return (${act})(...arguments)`, args });

  /** Until a function in the page gives something. */
  until = (act, ...args) => until(() => this.run(act, ...args), `${act} ${args.join(' ')}`);

  find = async selector => (await this.session('POST', '/element', { using: 'css selector', value: selector }))[ELEMENT];
  click = async selector => this.session('POST', `/element/${await this.find(selector)}/click`, {});
  type = async (selector, text) => this.session('POST', `/element/${await this.find(selector)}/value`, { text });

  async close() {
    await this.session('DELETE', '').catch(() => {});
    this.end();
  }
}
