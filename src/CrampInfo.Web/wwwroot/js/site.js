// Comforts of every page
const $ = (css, root = document) => root.querySelector(css);
const $$ = (css, root = document) => [...root.querySelectorAll(css)];
const el = (tag, props, ...inside) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...inside);
  return node;
};

let store = {};
try { store = localStorage; } catch { /* not allowed */ }
const keep = (name, value) => { try { store[name] = value; } catch { /* full */ } };

// Theme and text size
const root = document.documentElement;
for (const name of ['theme', 'size']) {
  const select = $('#' + name);
  select.value = store[name] || '';
  select.onchange = () => {
    keep(name, select.value);
    if (select.value) root.dataset[name] = select.value;
    else delete root.dataset[name];
  };
  select.closest('fieldset').hidden = false;
}

// Where the reader is; after two seconds, the section to send
const sections = $$('main > section').filter(s => $('h2[id]', s));
const inView = new Set();
let here, read, rest;
const watch = new IntersectionObserver(entries => {
  for (const e of entries) e.isIntersecting ? inView.add(e.target) : inView.delete(e.target);
  const now = sections.find(s => inView.has(s));
  if (now === here) return;
  here = now;
  clearTimeout(rest);
  rest = setTimeout(() => { if (here && !here.matches('.share')) read = $('h2[id]', here); }, 2000);
  for (const a of $$('.contents a')) {
    if (here && a.hash === '#' + $('h2[id]', here).id) a.ariaCurrent = 'true';
    else a.removeAttribute('aria-current');
  }
}, { rootMargin: '0px 0px -70%' });
sections.forEach(s => watch.observe(s));

// Sharing
const share = $('.share');
const say = text => { $('[data-say]', share).textContent = text; };
const copy = async (url, done) => {
  try {
    await navigator.clipboard.writeText(url);
    say(done);
  } catch {
    const field = $('input', share);
    field.value = url;
    field.select();
    say('The address is selected. Copy it from there.');
  }
};
const deeds = {
  print: () => print(),
  copy: () => copy(share.dataset.url, 'Link copied.'),
  'copy-section': () => {
    const h = read || sections[0] && $('h2[id]', sections[0]);
    copy(share.dataset.url + '#' + h.id, `Link to “${h.firstChild.textContent.trim()}” copied.`);
  },
  share: () => navigator.share({ title: share.dataset.title, url: share.dataset.url }).catch(() => {}),
};
for (const b of $$('[data-do]')) {
  const what = b.dataset.do;
  b.hidden = what === 'share' && !navigator.share;
  b.onclick = deeds[what];
}

// Whom to call: the country chosen, else by time zone, else by language. In doubt the common numbers stay.
// Nothing is sent.
const eu = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';
const inZone = country => {
  try {
    const place = new Intl.Locale('und', { region: country });
    return (place.getTimeZones?.() || place.timeZones)?.includes(Intl.DateTimeFormat().resolvedOptions().timeZone);
  } catch { return false; }
};
const guess = list => {
  const home = navigator.languages.map(l => new Intl.Locale(l).region).find(Boolean);
  return [[home, ...list.map(n => n.country), ...eu.split(' ')].find(inZone) || home, inZone(home) !== false];
};
const whom = list => {
  const [country, sure] = store.country === undefined ? guess(list) : [store.country, true];
  const found = list.find(n => n.country === country) || eu.includes(country || '-') && list.find(n => n.country === 'EU');
  return found && { ...found, sure: sure && found.confidence !== 'low' };
};
const tel = (number, text = number) => el('a', { href: 'tel:' + number.replace(/[^\d+#]/g, '').replace('#', '%23') }, text);
const fill = ({ name, emergency, advice, sure }) => {
  const all = [...new Set([...emergency, ...(sure ? [] : ['112', '999', '911'])])];
  for (const call of $$('.call')) {
    const lines = call.dataset.call === 'advice'
      ? advice.filter(a => !/poison/i.test(a.name)).map(a => el('span', {}, tel(a.number, 'Call ' + a.number), ' ' + a.name))
      : all.map((n, i) => tel(n, i ? n : 'Call ' + n));
    if (lines.length) call.replaceChildren(...lines, el('span', {}, name + '. ', el('a', { href: '/emergency-numbers' }, 'Other countries')));
  }
};
const picker = $('#country');
if (picker || $('.call')) {
  try { fill(JSON.parse(store.call)); } catch { /* first time */ }
  fetch('/api/emergency-numbers').then(r => r.json()).then(list => {
    const now = whom(list);
    const text = JSON.stringify(now || '');
    if (now && text !== store.call) fill(now);
    keep('call', text);
    if (!picker) return;
    picker.value = now ? now.country : '';
    picker.onchange = () => {
      keep('country', picker.value);
      const now = whom(list);
      keep('call', JSON.stringify(now || ''));
      if (now) fill(now);
      else location.reload();
    };
    picker.closest('p').hidden = false;
  }).catch(() => {});
}

// Suggestions, once somebody wants to type
const box = $('#q');
const suggest = () => import(document.body.dataset.combobox).then(m => m.default(box));
if (box && box === document.activeElement) suggest();
else box?.addEventListener('focus', suggest, { once: true });

// What opens without a connection
const list = $('#kept-pages');
if (list && self.caches) {
  const cache = await caches.open('read');
  const pages = await Promise.all((await cache.keys()).map(async ({ url }) => {
    const page = new DOMParser().parseFromString(await (await cache.match(url)).text(), 'text/html');
    return el('li', {}, el('a', { href: url }, page.title.split(' | ')[0]));
  }));
  if (pages.length) list.append(el('h2', {}, 'Pages you have read'), el('ul', { className: 'links' }, ...pages));
}

navigator.serviceWorker?.register('/sw.js').catch(() => {});
