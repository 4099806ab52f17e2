// The messages of the open chat. What did not change keeps its element; the reader's place is kept too.

import { album, bubble } from './bubble.js';
import { el, fill, icon } from './dom.js';
import { day, markRead, t } from './settings.js';
import { current, on, state } from './store.js';

const NEAR = 120;
let list;
let scroller;
let toBottom;
let shown = new Map();
let below = 0;
let low = true;
let top = 0;

export function thread() {
  list = el('.messages', { testid: 'messages', role: 'log', 'aria-live': 'polite', 'aria-label': t('messages') });
  scroller = el('.scroller', { tabIndex: -1, onscroll: scrolled }, list);
  toBottom = el('button.to-bottom', { type: 'button', hidden: true, testid: 'to-bottom', 'aria-label': t('toBottom'), onclick: () => jump('smooth') }, icon('down'), el('b'));
  shown = new Map();
  below = 0;
  low = true;
  top = 0;
  resized.disconnect();
  resized.observe(list);
  resized.observe(scroller);
  return el('.thread', {}, scroller, toBottom);
}

/** Days, albums and single messages, each with what it depends on. */
function blocks(messages) {
  const found = [];
  // A quick bot may answer the first part of an album before its last part is there: it is one album all the same.
  const albums = new Map();
  let lastDay = '';
  for (const message of messages) {
    const { date, media_group_id: group } = message.message;
    const label = new Date(date * 1000).toDateString();
    if (label !== lastDay) found.push({ key: `day ${label}`, needs: [day(date)], make: () => el('.day', {}, el('time', {}, day(date))) });
    lastDay = label;
    const begun = group && albums.get(group);
    if (begun) {
      begun.needs.push(message);
      begun.make = () => album(begun.needs);
      continue;
    }
    const block = { key: `m${message.id}`, from: message.from, needs: [message], make: () => bubble(message), at: date };
    if (group) albums.set(group, block);
    found.push(block);
  }
  return found;
}

function draw({ whole, fresh, from } = {}) {
  const chat = current();
  if (!list || !chat?.messages) return;
  const focused = list.contains(document.activeElement) ? place(document.activeElement) : null;
  const ordered = [...chat.messages.values()].sort((a, b) => a.id - b.id);
  const next = new Map();
  let before = null;
  for (const block of blocks(ordered)) {
    const old = shown.get(block.key);
    const same = old && old.needs.length === block.needs.length && old.needs.every((it, index) => it === block.needs[index]);
    const node = same ? old.node : block.make();
    // The first message of a run has air above it.
    const run = Boolean(before?.from) && before.from === block.from && block.at - before.at < 600;
    node.classList.toggle('follows', run);
    if (!same && shown.size && !old && !whole) node.classList.add('fresh');
    next.set(block.key, { needs: block.needs, node });
    before = { ...block, node };
  }
  shown = next;
  settle([...next.values()].map((it) => it.node));
  if (focused) restore(focused);
  if (low || (fresh && from === 'me')) jump('instant');
  else if (fresh && from === 'bot') below++;
  scrolled();
}

/** Moves only what is out of place: an element that stays keeps its focus and its pointer. */
function settle(nodes) {
  const wanted = new Set(nodes);
  for (const node of [...list.children]) if (!wanted.has(node)) node.remove();
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
}

const place = (node) => {
  const message = node.closest('[data-message-id]');
  return { id: message?.dataset.messageId, index: [...(message?.querySelectorAll('button, a') ?? [])].indexOf(node), node };
};

function restore({ id, index, node }) {
  if (document.contains(node) || !id) return;
  const controls = list.querySelectorAll(`[data-message-id="${id}"] :is(button, a)`);
  (controls[Math.min(index, controls.length - 1)] ?? document.querySelector('#input'))?.focus({ preventScroll: true });
}

const atBottom = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;

function jump(behavior) {
  scroller.scrollTo({ top: scroller.scrollHeight, behavior });
}

function scrolled() {
  const bottom = atBottom();
  // Only going up leaves the end: growth of what is above it does not.
  if (bottom) low = true;
  else if (scroller.scrollTop < top) low = false;
  top = scroller.scrollTop;
  if (bottom) below = 0;
  toBottom.hidden = bottom;
  toBottom.lastChild.textContent = below || '';
  const chat = current();
  if (bottom && chat && document.visibilityState === 'visible' && isOpen()) markRead(chat);
}

/** A picture arrived, the window or the composer changed: who read the end goes on reading the end. */
const resized = new ResizeObserver(() => low && scroller.isConnected && jump('instant'));

/** On a phone a chat may be chosen and yet hidden behind the list. */
const isOpen = () => scroller.offsetParent !== null;

export function lastOwn() {
  return [...(current()?.messages?.values() ?? [])].filter((it) => it.from === 'me' && it.message.text).sort((a, b) => b.id - a.id)[0] ?? null;
}

export function clearThread() {
  if (list) fill(list);
  list = null;
}

on('messages', draw);
document.addEventListener('visibilitychange', () => list && state.bot && document.visibilityState === 'visible' && scrolled());
