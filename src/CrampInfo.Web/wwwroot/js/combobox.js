// Suggestions: the WAI-ARIA combobox, list chosen by hand.
const root = new URL('..', import.meta.url).pathname;

export default function (box, look) {
  const list = document.createElement('ul');
  const status = document.createElement('p');
  const style = document.createElement('link');
  let at = -1, wait, request;
  style.rel = 'stylesheet';
  style.href = root + 'css/' + look;
  list.className = 'combo';
  list.id = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = 'Suggestions';
  list.hidden = true;
  status.className = 'vh';
  status.role = 'status';
  document.head.append(style);
  box.form.append(list, status);
  box.role = 'combobox';
  box.ariaAutoComplete = 'list';
  box.ariaExpanded = 'false';
  box.setAttribute('aria-controls', list.id);

  const pick = i => {
    list.children[at]?.setAttribute('aria-selected', false);
    at = i;
    const option = list.children[at];
    option?.setAttribute('aria-selected', true);
    option?.scrollIntoView({ block: 'nearest' });
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
  };
  const open = yes => {
    list.hidden = !yes;
    box.ariaExpanded = String(yes);
    if (!yes) pick(-1);
  };
  const add = (text, kind, url, level) => {
    const option = document.createElement('li');
    const note = document.createElement('small');
    option.id = 's' + list.children.length;
    option.role = 'option';
    option.ariaSelected = 'false';
    option.dataset.url = url;
    if (level) option.className = 'care ' + level;
    note.textContent = kind;
    option.append(text, note);
    list.append(option);
  };

  const ask = async () => {
    request?.abort();
    request = new AbortController();
    const words = box.value.trim(), search = root + 'search?q=' + encodeURIComponent(words);
    if (words.length < 2) return open(false);
    try {
      const answer = await fetch(root + 'api/suggest?q=' + encodeURIComponent(words), request);
      const { suggestions, banners } = await answer.json();
      open(false);
      list.replaceChildren();
      // The results page has the warning whole.
      for (const b of banners.slice(0, 1)) add(b.heading.replace(/:$/, '…'), 'See the signs', search, b.level);
      for (const s of suggestions) add(s.text, s.kind === 'article' ? 'Article' : '', s.url);
      const n = list.children.length;
      open(n > 0 && box === document.activeElement);
      status.textContent = n ? `${banners.length ? 'Warning sign. ' : ''}${n} suggestion${n > 1 ? 's' : ''}.` : '';
    } catch { /* overtaken, or no connection: the form still works */ }
  };

  box.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(ask, 120);
  });
  box.addEventListener('blur', () => {
    clearTimeout(wait);
    request?.abort();
    open(false);
  });
  box.addEventListener('keydown', e => {
    const n = list.children.length, shut = list.hidden;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      if (!n) return;
      const last = e.key === 'ArrowUp';
      open(true);
      // Past either end is the box itself.
      pick(shut ? (last ? n - 1 : 0) : (at + 1 + (last ? n : 1)) % (n + 1) - 1);
    } else if (e.key === 'Enter' && at >= 0) location.href = list.children[at].dataset.url;
    else if (e.key === 'Escape' && !shut) open(false);
    else {
      if (e.key === 'Home' || e.key === 'End') pick(-1);
      return;
    }
    e.preventDefault();
  });
  list.addEventListener('pointerdown', e => e.preventDefault());
  list.addEventListener('click', e => {
    const option = e.target.closest('li');
    if (option) location.href = option.dataset.url;
  });
  // What was typed while this was on its way.
  if (box.value !== box.defaultValue) ask();
}
