import { word } from "./words.js";

/** Builds elements; text is only ever set as text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter(it => it !== null && it !== undefined));
  return element;
}

const tags = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", spoiler: "span", text_link: "a", bot_command: "button" };

function wrap(entity, text, say) {
  const element = document.createElement(tags[entity.type] ?? "span");
  if (entity.type === "spoiler") { element.className = "spoiler"; element.tabIndex = 0; element.addEventListener("click", () => element.classList.add("seen")); }
  if (entity.type === "text_link" && /^(https?|tg|mailto|tel):/i.test(entity.url)) { element.href = entity.url; element.target = "_blank"; element.rel = "noopener noreferrer"; }
  if (entity.type === "bot_command") { element.type = "button"; element.className = "command"; element.addEventListener("click", () => say(text)); }
  return element;
}

/** Nested entities over UTF-16 offsets, which are JavaScript's own. */
export function formatted(text, entities, say, from = 0, to = text.length) {
  const out = document.createDocumentFragment();
  let at = from;
  const list = [...(entities ?? [])];
  while (list.length) {
    const entity = list.shift();
    const end = Math.min(to, entity.offset + entity.length);
    if (entity.offset < at) continue;
    out.append(text.slice(at, entity.offset));
    const inside = [];
    while (list.length && list[0].offset < end) inside.push(list.shift());
    const element = wrap(entity, text.slice(entity.offset, end), say);
    element.append(formatted(text, inside, say, entity.offset, end));
    out.append(element);
    at = end;
  }
  out.append(text.slice(at, to));
  return out;
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function body(message) {
  const parts = [];
  if (message.photo) {
    const photo = message.photo.at(-1);
    parts.push(make("a", { class: "photo", href: `/_sim/files/${photo.file_id}`, target: "_blank" }, make("img", { src: `/_sim/files/${photo.file_id}`, alt: message.caption ?? "photo", width: photo.width, height: photo.height })));
  }
  if (message.document) {
    const file = message.document;
    const kind = (file.file_name?.split(".").pop() ?? "").slice(0, 4).toUpperCase();
    parts.push(make("a", { class: "file", href: `/_sim/files/${file.file_id}`, download: file.file_name ?? "file" },
      make("span", { class: "icon", "aria-hidden": "true" }, kind || "↓"), make("span", {}, make("b", {}, file.file_name ?? "file"), make("small", {}, size(file.file_size)))));
  }
  if (message.contact) parts.push(make("div", { class: "card" }, make("span", { class: "avatar" }, message.contact.first_name.slice(0, 1)),
    make("span", {}, make("b", {}, [message.contact.first_name, message.contact.last_name].filter(Boolean).join(" ")), make("small", {}, message.contact.phone_number))));
  if (message.location) {
    const { latitude, longitude } = message.location;
    parts.push(make("a", { class: "card map", href: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`, target: "_blank", rel: "noopener noreferrer" },
      make("span", { class: "pin", "aria-hidden": "true" }, "📍"), make("span", {}, make("b", {}, word("map")), make("small", {}, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`))));
  }
  if (message.voice) parts.push(make("div", { class: "card" }, make("span", { class: "icon" }, "▶"), make("span", {}, make("b", {}, "▂▅▃▇▄▆▂▅▃"), make("small", {}, `0:${String(message.voice.duration).padStart(2, "0")}`))));
  if (message.sticker) parts.push(make("div", { class: "sticker" }, message.sticker.emoji ?? "🙂"));
  return parts;
}

function buttons(view, tap) {
  const rows = view.message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return make("div", { class: "inline" }, ...rows.map(row => make("div", {}, ...row.map(button => button.url
    ? make("a", { class: "key", href: /^(https?|tg|tel|mailto):/i.test(button.url) ? button.url : "#", target: "_blank", rel: "noopener noreferrer", "data-testid": "inline-button" }, `${button.text} ↗`)
    : make("button", { class: "key", type: "button", "data-testid": "inline-button", onclick: event => tap(view.id, button, event.currentTarget) }, button.text)))));
}

export function bubble(view, { say, tap, edit }) {
  const { message } = view;
  const text = message.text ?? message.caption;
  const time = new Date(message.date * 1000);
  const editable = view.from === "me" && text !== undefined;
  return make("article", { class: `row ${view.from}${message.media_group_id ? " grouped" : ""}`, "data-testid": "message", "data-message-id": view.id, "data-from": view.from, "data-group": message.media_group_id },
    make("div", { class: "bubble" }, ...body(message),
      text !== undefined ? make("div", { class: "text", dir: "auto" }, formatted(text, message.entities ?? message.caption_entities, say)) : null,
      make("div", { class: "meta" },
        editable ? make("button", { type: "button", class: "edit", "aria-label": word("edit"), title: word("edit"), onclick: () => edit(view) }, "✎") : null,
        view.edited ? make("span", { "data-testid": "edited" }, word("edited")) : null,
        make("time", { datetime: time.toISOString(), title: time.toLocaleString() }, time.toTimeString().slice(0, 5)),
        view.from === "me" ? make("span", { class: "ticks", "aria-hidden": "true" }, "✓✓") : null)),
    buttons(view, tap));
}
