// How time and memory grow, as a picture of the page's own chart room (draw.rs).
import { execFileSync } from 'node:child_process';

export function drawn(scales) {
  const rows = scales.map(({ length, load, step, memory }) => [length, load / 1000, step, memory / 2 ** 20]);
  return execFileSync('cargo', ['run', '--quiet', '--locked', '--example', 'growth'], { input: JSON.stringify(rows), encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] });
}
