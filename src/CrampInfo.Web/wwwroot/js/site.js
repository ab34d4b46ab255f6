// Comforts of every page
const $ = css => document.querySelector(css);

// What few readers need comes when it is needed. The page knows the names of all files, each with its fingerprint.
const parts = $('[data-parts]').dataset.parts;
const part = (name, ...given) => import('./' + parts.match(name + '\\S+')).then(m => m.default(...given)).catch(() => {});

// Keeping things may be forbidden, or the place be full.
let store = {};
try { store = localStorage; } catch {}
const keep = (name, value) => { try { store[name] = value; } catch {} };

// Theme and text size
for (const name of ['theme', 'size']) {
  const select = $('#' + name), root = document.documentElement;
  select.value = store[name] || '';
  // The choice shows at once, the page follows: on a slow phone a long one takes a tenth of a second to set anew.
  select.onchange = () => {
    keep(name, select.value);
    requestAnimationFrame(() => setTimeout(() => {
      if (select.value) root.dataset[name] = select.value;
      else delete root.dataset[name];
    }));
  };
  select.closest('fieldset').hidden = false;
}

// Which section is read, and sending it: from the first move down the page
const share = $('.share'), reading = e => part('reading', share, e?.target.dataset?.do);
if (share) {
  for (const b of share.querySelectorAll('[data-do]')) b.hidden = b.dataset.do === 'share' && !navigator.share;
  share.onclick = reading;
  if (scrollY) reading();
  else addEventListener('scroll', reading, { once: true });
}

// The sources of a paragraph, below it
addEventListener('click', e => {
  const cite = e.target.closest('sup a');
  if (!cite || e.ctrlKey || e.metaKey) return;
  e.preventDefault();
  part('cite', cite.parentNode);
});

// Whom to call, a screen before it comes into view. Once it is known, at once.
const picker = $('#country'), calls = $('.call'), call = () => part('call', store, keep, picker);
if (picker || calls && store.call) call();
else if (calls) new IntersectionObserver((entries, watch) => {
  if (!entries.some(e => e.isIntersecting)) return;
  watch.disconnect();
  call();
}, { rootMargin: '100%' }).observe(calls);

// Suggestions, once somebody wants to type
const box = $('#q'), suggest = () => part('combobox', box, parts.match(/\S+$/));
if (box && box === document.activeElement) suggest();
else box?.addEventListener('focus', suggest, { once: true });

const kept = $('#kept-pages');
if (kept) part('kept', kept);

// When all of the page is here: it has the line to itself until then.
addEventListener('load', () => navigator.serviceWorker?.register(new URL('../sw.js', import.meta.url)).catch(() => {}));
