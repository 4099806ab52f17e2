// The bell rings once in a browser, however many tabs are open: by a sound and a notice on the desktop, each where this browser was told to.
import { refresh } from './live-page.js';
import { say } from './toasts.js';

const wants = what => localStorage.getItem(`wowdash-${what}`) === 'on';
const newest = () => Number(document.getElementById('bell-count')?.dataset.newest || 0);
const recent = 90_000;

let audio;

function chime() {
  audio ??= new AudioContext();
  audio.resume();
  for (const [i, pitch] of [880, 1174.7].entries()) {
    const [tone, volume, at] = [audio.createOscillator(), audio.createGain(), audio.currentTime + i * 0.14];
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.18, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.55);
  }
}

function showOnDesktop() {
  const line = document.querySelector('#bell-list .wd-notice.wd-unread');
  if (!line || Notification.permission !== 'granted' || document.hasFocus()) return;
  const notice = new Notification(line.querySelector('b').textContent, { body: line.querySelector('.wd-cut')?.textContent ?? '', tag: `wowdash-${line.value}` });
  notice.onclick = () => {
    focus();
    line.click();
  };
}

function ringWhenNew() {
  const now = newest();
  const told = Number(localStorage.getItem('wowdash-rung') || 0);
  if (now <= told) return;
  localStorage.setItem('wowdash-rung', now);
  if (Date.now() - now > recent) return;
  document.getElementById('bell').classList.add('wd-ringing');
  setTimeout(() => document.getElementById('bell').classList.remove('wd-ringing'), 1500);
  if (wants('sound')) chime();
  if (wants('desktop')) showOnDesktop();
}

async function choose(box) {
  const what = box.dataset.rings;
  if (what === 'desktop' && box.checked && await Notification.requestPermission() !== 'granted') {
    box.checked = false;
    say(box.dataset.denied);
  }
  localStorage.setItem(`wowdash-${what}`, box.checked ? 'on' : 'off');
  if (what === 'sound' && box.checked) chime();
}

export function startBell() {
  const bell = document.getElementById('bell');
  if (!bell) return;
  bell.querySelectorAll('[data-rings]').forEach(box => {
    box.checked = wants(box.dataset.rings);
    box.addEventListener('change', () => choose(box));
  });
  bell.addEventListener('show.bs.dropdown', () => refresh(bell));
  document.body.addEventListener('htmx:oobAfterSwap', event => event.detail.target.id === 'bell-list' && ringWhenNew());
  ringWhenNew();
}
