// Whom to call: the country chosen, else by time zone, else by language. In doubt the common numbers stay.
// Nothing is sent.
const root = new URL('..', import.meta.url).pathname;
const el = (tag, props, ...inside) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...inside);
  return node;
};
const eu = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
// Asking for a country's zones takes a millisecond on a phone; browsers that hide where they are say UTC, which is nobody's.
const inZone = country => {
  try {
    if (zone === 'UTC') return false;
    const place = new Intl.Locale('und', { region: country });
    return (place.getTimeZones?.() || place.timeZones)?.includes(zone);
  } catch { return false; }
};
const guess = list => {
  const home = navigator.languages.map(l => new Intl.Locale(l).region).find(Boolean);
  return [[home, ...list.map(n => n.country), ...eu.split(' ')].find(inZone) || home, inZone(home) !== false];
};
const tel = (number, text = number) => el('a', { href: 'tel:' + number.replace(/[^\d+#]/g, '').replace('#', '%23') }, text);
const fill = ({ name, emergency, advice, crisis, sure }) => {
  const all = [...new Set([...emergency, ...(sure ? [] : ['112', '999', '911'])])].map((n, i) => tel(n, i ? n : 'Call ' + n));
  const named = lines => (lines || []).map(a => el('span', {}, tel(a.number, 'Call ' + a.number), ' ' + a.name));
  for (const call of document.querySelectorAll('.call')) {
    const kind = call.dataset.call, own = kind === 'advice' ? named(advice.filter(a => !/poison/i.test(a.name))) : kind === 'crisis' ? named(crisis) : [];
    const lines = kind === 'advice' ? own : [...own, ...all.map(a => a.cloneNode(true))];
    if (kind === 'crisis' && !own.length) continue;
    // A strip has no room for the country's name; its link below leads to the whole card.
    if (lines.length) {
      const others = el('span', {}, name + '. ', el('a', { href: root + 'emergency-numbers' }, 'Other countries'));
      call.replaceChildren(...lines, ...(call.closest('.strip') ? [] : [others]));
    }
  }
};

export default async function (store, keep, picker) {
  const whom = list => {
    const [country, sure] = store.country === undefined ? guess(list) : [store.country, true];
    const found = list.find(n => n.country === country) || eu.includes(country || '-') && list.find(n => n.country === 'EU');
    return found && { ...found, sure: sure && found.confidence !== 'low' };
  };
  try { fill(JSON.parse(store.call)); } catch { /* first time */ }
  const list = await (await fetch(root + 'api/emergency-numbers')).json();
  const now = whom(list), text = JSON.stringify(now || '');
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
  // Only now: what somebody chose before would be lost.
  picker.closest('p').hidden = picker.disabled = false;
}
