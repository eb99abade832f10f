import { walk } from './paths.mjs';

await walk('WebKit');
