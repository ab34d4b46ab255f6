// One step at a time, with a timer for the hold.
const guide = document.querySelector('.guide'), bar = document.querySelector('.now-bar');
const part = name => document.querySelector(`[data-now=${name}]`);
const steps = [...guide.querySelectorAll('li')];
const hold = +guide.dataset.hold, seconds = +guide.dataset.seconds;
const buzz = part('buzz').querySelector('input');
const quietly = deed => { try { return deed(); } catch { /* not allowed */ } };
let step = 0, left = seconds, end, ticking, lock;

const say = text => { part('say').textContent = text; };
const show = (name, yes) => { const node = part(name); if (node) node.hidden = !yes; };

function draw() {
  const holding = step === hold, over = holding && !left, last = step === steps.length - 1;
  const focus = document.activeElement;
  steps.forEach((li, i) => { li.hidden = i !== step; });
  steps[0].parentNode.style.counterReset = 'step ' + step;
  part('count').textContent = guide.hidden ? '' : `Step ${step + 1} of ${steps.length}`;
  part('clock').textContent = over ? 'Done' : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  part('timer').style.setProperty('--left', left / seconds);
  part('pause').textContent = ticking ? 'Pause' : 'Go on';
  show('timer', holding);
  show('back', step && !ticking && !over);
  show('pause', holding && !over);
  show('again', over);
  show('side', over && last);
  show('dose', holding && !over);
  show('ask', over);
  show('buzz', holding && navigator.vibrate);
  show('next', !last);
  part('gone').classList.toggle('main', last);
  if (bar.contains(focus) && focus.hidden) bar.querySelector('button:not([hidden])').focus();
}

async function awake() {
  try { lock = await navigator.wakeLock.request('screen'); } catch { /* not allowed */ }
  if (!ticking) stop();
}
function stop() {
  clearInterval(ticking);
  ticking = 0;
  lock?.release();
  lock = null;
}
function run() {
  end = Date.now() + left * 1000;
  ticking = setInterval(beat, 200);
  awake();
}
function beat() {
  const now = Math.max(0, Math.ceil((end - Date.now()) / 1000));
  if (now === left) return;
  left = now;
  if (left === Math.round(seconds / 2)) say(`${left} seconds left.`);
  if (!left) {
    stop();
    say(`${seconds} seconds are over. Has it let go?`);
    if (buzz.checked) navigator.vibrate([300, 150, 300]);
  }
  draw();
}
function start(words) {
  stop();
  left = seconds;
  run();
  say(`${words} Hold for ${seconds} seconds.`);
}
function go(to) {
  stop();
  step = to;
  left = seconds;
  const words = `Step ${step + 1}. ${steps[step].textContent}`;
  if (step !== hold) return say(words);
  start(words);
  draw();
  part('timer').scrollIntoView({ block: 'nearest' });
}

const deeds = {
  back: () => go(step - 1),
  next: () => go(step + 1),
  again: () => start('Again.'),
  side: () => start('Other side.'),
  pause() {
    if (ticking) stop();
    else run();
    say(ticking ? 'Going on.' : `Paused, ${left} seconds left.`);
  },
};
bar.addEventListener('click', e => {
  const deed = deeds[e.target.dataset.now];
  if (!deed) return;
  deed();
  draw();
});
document.addEventListener('visibilitychange', () => { if (ticking && !document.hidden) awake(); });

// The stretch, what comes after, the warning signs: one at a time
const views = [...document.querySelectorAll('[data-view]')];
function view(first) {
  const now = views.find(v => v.dataset.view === location.hash);
  for (const v of views) v.hidden = v !== now;
  guide.hidden = bar.hidden = !!now;
  if (now || !first) stop();
  if (location.hash === '#after') begin(Date.now());
  draw();
  if (now) now.querySelector('h2').focus();
  else if (!first) scrollTo({ top: 0, behavior: 'instant' });
}
addEventListener('hashchange', () => view());

// After ten minutes the warning signs come by themselves; twenty minutes ago was another one.
let began;
function begin(time) {
  began = time;
  quietly(() => { sessionStorage.since = time; });
}
const before = quietly(() => sessionStorage.since);
begin(Date.now() - before < 12e5 ? before : Date.now());
setInterval(() => {
  if (location.hash === '#after' || !(Date.now() - began >= 6e5)) return;
  began = NaN;
  show('late', true);
  location.hash = '#help';
}, 1000);

for (const back of document.querySelectorAll('[data-now=return]')) back.hidden = false;
guide.classList.add('on');
view(true);
