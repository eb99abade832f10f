// The browser that draws the first screen, runs the tests and the measurements.
import { chromium } from 'playwright-core';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Starts the Chromium that scripts/setup found; `more`: further switches. */
export const launch = (more = []) => chromium.launch({ executablePath: process.env.CHROME || '/usr/bin/chromium', args: [...QUIET, ...more] });
