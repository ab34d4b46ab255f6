// Above this the server writes version, base (the path below which the site is), and keep: what opens without a connection.
const shell = 'shell-' + version;
const isKept = path => keep.includes(path);
const wanted = path => isKept(path) || path.startsWith(base + '/') && /^\/(?!search$|api\/)[a-z0-9/-]*$/.test(path.slice(base.length));
const print = /\.\w{10}\./;
const pathOf = address => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(shell);
  await cache.addAll(keep.map(url => new Request(url, { cache: print.test(url) ? 'default' : 'no-cache' })));
  // What is open now was read before there was a worker.
  for (const { url } of await clients.matchAll({ includeUncontrolled: true, type: 'window' })) {
    const path = pathOf(url);
    if (wanted(path) && !isKept(path)) await (await caches.open('read')).add(path).catch(() => {});
  }
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== shell && name !== 'read') await caches.delete(name);
  await registration.navigationPreload?.enable();
  await clients.claim();
})()));

addEventListener('fetch', event => {
  const { request } = event, url = new URL(request.url), path = pathOf(url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, path));
  else if (/\/(css|js)\//.test(path) || isKept(path)) event.respondWith(asset(request));
});

// A file with a fingerprint never changes; offline any version is better than none.
const asset = async request => await caches.match(request) || fetch(request).catch(async () => {
  const plain = path => path.replace(print, '.');
  return caches.match(keep.find(path => plain(path) === plain(pathOf(request.url))));
});

// The network first, for four seconds; then what is kept.
async function page(event, path) {
  const fresh = network(event, path);
  event.waitUntil(fresh.catch(() => {}));
  const kept = await caches.match(path);
  // A shared link may end with a query that the page read before had not.
  if (!kept) return fresh.catch(async () => {
    const read = !path.startsWith(base + '/symptoms?') && await caches.match(path, { ignoreSearch: true });
    return read ? dated(read) : caches.match(base + '/offline');
  });
  const late = new Promise(done => setTimeout(done, 4000));
  const answer = await Promise.race([fresh, late]).catch(() => {});
  return answer && answer.status < 500 ? answer : dated(kept);
}

async function network(event, path) {
  const answer = await event.preloadResponse || await fetch(event.request);
  if (wanted(path)) {
    const cache = await caches.open(isKept(path) ? shell : 'read');
    if (answer.ok && /html/.test(answer.headers.get('content-type'))) event.waitUntil(cache.put(path, answer.clone()));
    else if (answer.status === 404 || answer.status === 410) await cache.delete(path);
  }
  return answer;
}

// A copy of more than 30 days says so.
async function dated(kept) {
  const date = new Date(kept.headers.get('date'));
  if (!(Date.now() - date > 30 * 864e5)) return kept;
  const day = date.toLocaleDateString('en-GB', { dateStyle: 'long' });
  const headers = new Headers(kept.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  const note = `<p class="note">You are reading a copy kept on ${day}. It may have changed since.</p>`;
  return new Response((await kept.text()).replace(/<main[^>]*>/, main => main + note), { headers });
}
