// Text with its entities as elements. Offsets count UTF-16 units, as Telegram's and JavaScript's do.

import { el } from './dom.js';
import { linkTo } from './links.js';
import { t } from './settings.js';
import { attempt, mine } from './store.js';
import { toast } from './toast.js';

const BLOCKS = ['blockquote', 'pre'];
const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', blockquote: 'blockquote' };
const FOUND = /(https?:\/\/[^\s<>"']+[^\s<>"'.,:;!?)\]])|((?<!\S)\/[a-z0-9_]{1,32}\b)/gi;

export function rich(text, entities) {
  const known = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return part(text, known, 0, text.length);
}

function part(text, entities, from, to) {
  const nodes = [];
  let at = from;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || end <= entity.offset) continue;
    const block = BLOCKS.includes(entity.type);
    nodes.push(...plain(block ? text.slice(at, entity.offset).replace(/\n$/, '') : text.slice(at, entity.offset)));
    const inside = entities.slice(index + 1).filter((it) => it.offset >= entity.offset && it.offset < end);
    nodes.push(...dress(entity, text.slice(entity.offset, end), () => part(text, inside, entity.offset, end)));
    // A block stands on lines of its own: the line break after it is already there.
    at = block && text[end] === '\n' ? end + 1 : end;
  }
  nodes.push(...plain(text.slice(at, to)));
  return nodes;
}

function dress(entity, text, inner) {
  if (TAGS[entity.type]) return [el(TAGS[entity.type], {}, inner())];
  switch (entity.type) {
    case 'code': return [copyable('code', text)];
    case 'pre': return [copyable('pre', text)];
    case 'spoiler': return [spoiler(inner())];
    case 'bot_command': return [command(text)];
    case 'url': return [anchor(text, [text])];
    case 'text_link': return [anchor(entity.url, inner())];
    default: return inner();
  }
}

/** Links and commands people expect to be live although nobody marked them. */
function plain(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(FOUND)) {
    nodes.push(text.slice(at, match.index), match[1] ? anchor(match[1], [match[1]]) : command(match[2]));
    at = match.index + match[0].length;
  }
  nodes.push(text.slice(at));
  return nodes.filter((it) => it !== '');
}

function anchor(target, children) {
  const link = linkTo(target);
  return link ? el('a', link, children) : el('span', {}, children);
}

const command = (text) => el('button.link', { type: 'button', onclick: () => attempt(() => mine().say(text)) }, text);

const copyable = (tag, text) => el(`${tag}.copyable`, {
  role: 'button',
  tabIndex: 0,
  onclick: () => copy(text),
  onkeydown: (event) => event.key === 'Enter' && copy(text),
}, text);

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t('copied'));
  } catch {
    // A browser may refuse the clipboard; the text can still be selected.
  }
}

function spoiler(children) {
  const node = el('span.spoiler', { role: 'button', tabIndex: 0, 'aria-label': t('spoiler') }, children);
  const reveal = () => {
    node.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) node.removeAttribute(name);
  };
  node.addEventListener('click', reveal);
  node.addEventListener('keydown', (event) => event.key === 'Enter' && reveal());
  return node;
}
