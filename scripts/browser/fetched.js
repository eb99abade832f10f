// Fetches a file of this release, or says in a word why it does not come.

/** `why`: `network` (no answer), `gone` (a newer release has taken its place), `status 500` and the like (of the host). */
export class Missing extends Error {
  constructor(why, address, cause) {
    super(`${address}: ${why}`, { cause });
    this.name = 'Missing';
    this.why = why;
  }
}

/** The answer of the host, where it is one. Files are named by their content: one that is not there, or a page in its place, is of another release. */
export async function fetched(address) {
  const response = await fetch(address).catch(error => {
    throw new Missing('network', address, error);
  });
  if (response.status === 404 || response.status === 410) throw new Missing('gone', address);
  if (!response.ok) throw new Missing(`status ${response.status}`, address);
  if (response.headers.get('Content-Type')?.startsWith('text/html')) throw new Missing('gone', address);
  return response;
}
