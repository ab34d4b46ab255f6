// Where the reader is; after two seconds, the section to send
const sections = [...document.querySelectorAll('main > section')].filter(s => s.querySelector('h2[id]'));
const heading = section => section.querySelector('h2[id]');
const inView = new Set();
let here, rest, read = sections[0];
const watch = new IntersectionObserver(entries => {
  for (const e of entries) inView[e.isIntersecting ? 'add' : 'delete'](e.target);
  const now = sections.find(s => inView.has(s));
  if (now === here) return;
  here = now;
  clearTimeout(rest);
  rest = setTimeout(() => { if (here && !here.matches('.share')) read = here; }, 2000);
  for (const a of document.querySelectorAll('.contents a')) {
    if (here && a.hash === '#' + heading(here).id) a.ariaCurrent = 'true';
    else a.removeAttribute('aria-current');
  }
}, { rootMargin: '0px 0px -70%' });
sections.forEach(s => watch.observe(s));

// Sharing: the device's own sheet, copying, printing
export default function (share, what) {
  const field = share.querySelector('input'), url = field.defaultValue;
  const say = text => { share.querySelector('[data-say]').textContent = text; };
  const copy = async (address, done) => {
    try {
      await navigator.clipboard.writeText(address);
      say(done);
    } catch {
      field.value = address;
      field.select();
      say('The address is selected. Copy it from there.');
    }
  };
  if (what === 'print') print();
  if (what === 'copy') copy(url, 'Link copied.');
  if (what === 'copy-section') copy(`${url}#${heading(read).id}`, `Link to “${heading(read).firstChild.textContent.trim()}” copied.`);
  if (what === 'share') navigator.share({ title: document.querySelector('h1').textContent, url }).catch(() => {});
}
