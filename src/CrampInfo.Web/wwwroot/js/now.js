// One step at a time, with its picture; the timer runs from the first moment.
const guide = document.querySelector('.guide'), bar = document.querySelector('.now-bar');
const part = name => document.querySelector(`[data-now=${name}]`);
const steps = [...guide.querySelectorAll('li')];
const start = +guide.dataset.start, seconds = +guide.dataset.seconds;
const buzz = part('buzz').querySelector('input');
const quietly = deed => { try { return deed(); } catch { /* not allowed */ } };
let step = start, left = seconds, end, ticking, lock, aloud;

// Spoken by a voice of the device itself: nothing is sent.
const voice = () => speechSynthesis.getVoices().find(v => v.localService && /^en/.test(v.lang));
const say = text => {
  part('say').textContent = text;
  if (!aloud) return;
  speechSynthesis.cancel();
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), { voice: voice(), rate: .9 }));
};
const show = (name, yes) => { const node = part(name); if (node) node.hidden = !yes; };
const words = () => steps[step].textContent.trim();

function draw() {
  const focus = document.activeElement;
  steps.forEach((li, i) => { li.hidden = i !== step; });
  part('count').textContent = guide.hidden ? '' : `Step ${step - start + 1} of ${steps.length - start}`;
  part('clock').textContent = left || '✓';
  part('timer').style.setProperty('--left', left / seconds);
  part('breath').textContent = !left ? 'Has it let go?' : !ticking ? 'Paused' : (seconds - left) % 10 < 6 ? 'Breathe out, slowly' : 'Breathe in';
  part('until').textContent = left ? 'Hold until it lets go.' : 'If not, hold again.';
  part('pause').textContent = ticking ? 'Pause' : 'Go on';
  show('timer', true);
  show('back', step > 0);
  show('pause', left);
  show('again', !left);
  show('buzz', navigator.vibrate);
  show('next', step < steps.length - 1);
  if (bar.contains(focus) && focus.hidden) part('gone').focus();
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
  stop();
  end = Date.now() + left * 1000;
  ticking = setInterval(beat, 200);
  awake();
}
function beat() {
  const now = Math.max(0, Math.ceil((end - Date.now()) / 1000));
  if (now === left) return;
  left = now;
  if (left === Math.round(seconds / 2)) say(`${left} seconds left. Breathe out.`);
  if (!left) {
    stop();
    say(`${seconds} seconds are over. Has it let go?`);
    if (buzz.checked) navigator.vibrate([300, 150, 300]);
  }
  draw();
}
function go(to) {
  step = to;
  say(words());
}

const deeds = {
  back: () => go(step - 1),
  next: () => go(step + 1),
  again() {
    left = seconds;
    run();
    say(`Again. ${words()}`);
  },
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
const speak = part('speak');
speak.onclick = () => {
  aloud = !aloud;
  speak.ariaPressed = aloud;
  if (aloud) say(words());
  else speechSynthesis.cancel();
};
const offer = () => { speak.hidden = !voice(); };
if (self.speechSynthesis) {
  speechSynthesis.onvoiceschanged = offer;
  offer();
}
document.addEventListener('visibilitychange', () => { if (ticking && !document.hidden) awake(); });

// The stretch, what comes after, the warning signs: one at a time
const views = [...document.querySelectorAll('[data-view]')];
function view(first) {
  const now = views.find(v => v.dataset.view === location.hash);
  for (const v of views) v.hidden = v !== now;
  guide.hidden = bar.hidden = !!now;
  if (now) stop();
  else {
    if (!left) left = seconds;
    run();
    if (first) say(words());
  }
  if (location.hash === '#after') {
    begin(Date.now());
    say('Good. Let it rest.');
  }
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
