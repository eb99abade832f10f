// Only in `make dev`: loads the page again when it has been built again.
const changes = new EventSource('changes');
changes.addEventListener('built', () => location.reload());
changes.addEventListener('broken', ({ data }) => console.error(JSON.parse(data)));
