// Where the customer writes: the field, the commands, the bot's keyboard, START and unblock.

import { attachButton, offer } from './attach.js';
import { commandList } from './commands.js';
import { el, fill, icon, iconButton } from './dom.js';
import { replyKeyboard } from './reply.js';
import { t } from './settings.js';
import { attempt, current, mine, on, state, tell } from './store.js';
import { lastOwn } from './thread.js';

const LONGEST = 4096;
const drafts = new Map();
let root;
let parts;
let editing = null;
let keysShown = true;
let lastKeyboard = null;
let drawn = {};

export function composer() {
  root = el('footer.composer');
  editing = null;
  keysShown = true;
  lastKeyboard = current().keyboard;
  drawn = {};
  draw();
  return root;
}

const draftKey = () => `${state.customer}/${state.bot}`;

/** Built anew only when another kind of composer is due; what is being typed stays. */
function draw() {
  const chat = current();
  if (!root || !chat) return;
  if (chat.keyboard !== lastKeyboard && JSON.stringify(chat.keyboard) !== JSON.stringify(lastKeyboard)) keysShown = true;
  lastKeyboard = chat.keyboard;
  const kind = chat.blocked ? 'blocked' : state.payload !== null || (!chat.started && chat.messages?.size === 0) ? 'start' : chat.messages ? 'write' : 'wait';
  const look = JSON.stringify([kind, keysShown, chat.keyboard]);
  if (look === drawn.look) return;
  if (kind !== drawn.kind) fill(root, { blocked, start, write, wait: () => [] }[kind]());
  if (kind === 'write') drawKeys(chat);
  drawn = { kind, look };
}

const big = (testid, text, act, help) => el('.alone', {}, help && el('p', {}, help), el('button.big', { type: 'button', testid, onclick: act }, text));

const blocked = () => big('unblock', t('unblock'), () => attempt(() => mine().unblock()), t('blocked'));

function start() {
  const button = big('start', t('start'), async () => {
    const payload = state.payload;
    state.payload = null;
    tell('started');
    await attempt(() => mine().say(payload ? `/start ${payload}` : '/start'));
    draw();
  }, t('startHelp'));
  return button;
}

function write() {
  const input = el('textarea', {
    id: 'input', testid: 'input', rows: 1, 'aria-label': t('message'), placeholder: t('write'), value: drafts.get(draftKey()) ?? '', dir: 'auto',
    autocomplete: 'off', enterKeyHint: 'send', oninput: typed, onkeydown: key, onpaste: pasted,
  });
  const commands = commandList(input, (command) => { clear(); attempt(() => mine().say(command)); });
  const toggle = iconButton('keyboard', t('keyboard'), { testid: 'keyboard-toggle', 'aria-expanded': 'true', onclick: () => { keysShown = !keysShown; draw(); } });
  const keys = el('.keys', { testid: 'reply-keyboard' });
  const note = el('.editing', { hidden: true });
  parts = { input, toggle, keys, note, commands };
  if (matchMedia('(pointer: fine)').matches) queueMicrotask(() => input.focus());
  queueMicrotask(grow);
  return [
    note,
    el('.line', {}, commands.button, attachButton(), el('.field-box', {}, input, toggle),
      el('button.send', { type: 'button', testid: 'send', title: t('send'), 'aria-label': t('send'), onclick: submit }, icon('send'))),
    keys,
    commands.root,
  ];
}

function drawKeys({ keyboard }) {
  const has = Boolean(keyboard?.keyboard?.length);
  parts.toggle.hidden = !has;
  parts.toggle.setAttribute('aria-expanded', String(keysShown));
  parts.keys.hidden = !has || !keysShown;
  parts.input.placeholder = keyboard?.input_field_placeholder || t('write');
  const shape = JSON.stringify(keyboard);
  if (parts.keys.dataset.shape === shape) return;
  parts.keys.dataset.shape = shape;
  const focused = parts.keys.contains(document.activeElement);
  fill(parts.keys, has ? replyKeyboard(keyboard) : []);
  if (focused) (parts.keys.querySelector('button') ?? parts.input).focus();
}

function typed() {
  if (!editing) drafts.set(draftKey(), parts.input.value);
  parts.commands.suggest();
  grow();
}

function grow() {
  parts.input.style.height = 'auto';
  // Empty, it is one line: a long placeholder must not stretch it.
  if (parts.input.value) parts.input.style.height = `${Math.min(parts.input.scrollHeight, 180)}px`;
}

function key(event) {
  if (parts.commands.key(event) || event.isComposing) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === 'ArrowUp' && !parts.input.value && lastOwn()) {
    event.preventDefault();
    edit(lastOwn());
  } else if (event.key === 'Escape' && editing) stopEditing();
}

function pasted(event) {
  const files = [...event.clipboardData.files];
  if (files.length === 0) return;
  event.preventDefault();
  offer(files);
}

async function submit() {
  const text = parts.input.value.trim();
  if (!text) return;
  const was = editing;
  clear();
  parts.input.focus();
  if (was) {
    if (text !== was.message.text) await attempt(() => mine().edit(was.id, text.slice(0, LONGEST)));
    return;
  }
  // Telegram's own apps cut a long text into several messages too.
  for (const piece of pieces(text)) if (!await attempt(() => mine().say(piece))) return;
}

function pieces(text) {
  const found = [];
  while (text.length > LONGEST) {
    const space = Math.max(text.lastIndexOf('\n', LONGEST), text.lastIndexOf(' ', LONGEST));
    const cut = space > LONGEST / 2 ? space : LONGEST;
    found.push(text.slice(0, cut));
    text = text.slice(cut).trimStart();
  }
  return [...found, text];
}

function clear() {
  editing = null;
  parts.note.hidden = true;
  parts.input.value = '';
  drafts.delete(draftKey());
  parts.commands.suggest();
  grow();
}

function edit(message) {
  editing = message;
  fill(parts.note, icon('edit'), el('span', {}, el('b', {}, t('editing')), el('span', { dir: 'auto' }, message.message.text)), iconButton('close', t('cancel'), { onclick: stopEditing }));
  parts.note.hidden = false;
  parts.input.value = message.message.text;
  grow();
  parts.input.focus();
  parts.input.setSelectionRange(parts.input.value.length, parts.input.value.length);
}

function stopEditing() {
  const draft = drafts.get(draftKey()) ?? '';
  clear();
  parts.input.value = draft;
  grow();
}

on('state', draw);
on('messages', draw);
on('edit', (message) => drawn.kind === 'write' && edit(message));
