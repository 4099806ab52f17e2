import { bubble, make } from "./bubble.js";
import { language, speak, word } from "./words.js";
import { ask } from "./dialog.js";

const $ = id => document.getElementById(id);
const query = new URLSearchParams(location.search);
const state = { bots: [], customers: [], customer: Number(query.get("customer")) || 0, bot: query.get("bot"), payload: query.get("start"), chat: null, editing: null, taps: new Map(), early: new Map(), keysHidden: false, unread: new Map(), stream: null, low: true };

async function api(path, body, method) {
  const response = await fetch(`/_sim/${path}`, body === undefined ? { method: method ?? "GET" }
    : body instanceof FormData ? { method: "POST", body } : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (!response.ok) { notice(word("failed")); throw new Error(`${path}: ${response.status}`); }
  return response.status === 204 ? null : response.json();
}
const here = action => `chats/${state.bot}/${state.customer}${action}`;

function notice(text) {
  $("notice").textContent = text;
  $("notice").hidden = false;
  clearTimeout(notice.timer);
  notice.timer = setTimeout(() => { $("notice").hidden = true; }, 3500);
}

const hue = text => [...text].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) % 6, 7);
function avatar(element, name) { element.textContent = name.slice(0, 1).toUpperCase(); element.dataset.hue = hue(name); return element; }

function drawChats() {
  $("chats").replaceChildren(...state.bots.map(bot => make("button", { type: "button", class: "chat", "data-bot": bot.username, "aria-current": bot.username === state.bot ? "true" : null, onclick: () => open(bot.username) },
    avatar(make("span", { class: "avatar", "aria-hidden": "true" }), bot.name),
    make("span", {}, make("b", {}, bot.name), make("small", {}, `@${bot.username}`)),
    state.unread.get(bot.username) ? make("span", { class: "unread" }, `${state.unread.get(bot.username)}`) : null)));
  if (!state.bots.length) $("chats").append(make("p", { class: "hint" }, word("nobots")));
}

function drawCustomers() {
  $("customer").replaceChildren(...state.customers.map(it => make("option", { value: it.id, selected: it.id === state.customer }, [it.first_name, it.last_name].filter(Boolean).join(" "))));
}

function drawHead() {
  const chat = state.chat;
  document.body.classList.toggle("talking", Boolean(chat));
  $("chat").classList.toggle("none", !chat);
  if (!chat) return;
  $("title").textContent = chat.bot_name;
  avatar($("avatar"), chat.bot_name);
  $("status").textContent = word("bot");
  $("block").textContent = chat.blocked ? word("unblock") : word("block");
  const fresh = !chat.started || Boolean(state.payload);
  $("start").hidden = !(fresh || chat.blocked);
  $("start").textContent = chat.blocked ? word("unblock") : word("start");
  $("compose").hidden = fresh || chat.blocked;
  $("commands").hidden = !chat.commands.length;
  document.title = `${chat.bot_name}`;
}

function drawKeyboard() {
  const rows = state.chat?.keyboard?.keyboard;
  const ready = rows && !$("compose").hidden;
  $("keys").hidden = !ready;
  $("keyboard").hidden = !ready || state.keysHidden;
  $("keyboard").replaceChildren(...(rows ?? []).map(row => make("div", {}, ...row.map(key =>
    make("button", { type: "button", class: "key", "data-testid": key.request_contact ? "contact" : "reply-button", onclick: () => press(key) }, key.text)))));
  $("input").placeholder = state.chat?.keyboard?.input_field_placeholder || word("write");
}

const acts = {
  say: text => api(here("/text"), { text }),
  edit: view => { state.editing = view.id; $("editing").hidden = false; $("editing").firstElementChild.textContent = word("editing"); $("input").value = view.message.text ?? view.message.caption; $("input").focus(); },
  async tap(id, button, element) {
    element.classList.add("busy");
    element.setAttribute("aria-busy", "true");
    const done = () => { element.classList.remove("busy"); element.removeAttribute("aria-busy"); };
    try {
      const tap = await api(here("/tap"), { message_id: id, data: button.callback_data });
      state.taps.set(tap.id, done);
      if (state.early.has(tap.id)) answered(tap.id, state.early.get(tap.id));
      setTimeout(() => { state.taps.delete(tap.id); done(); }, 15000);
    } catch { done(); }
  },
};

function answered(id, answer) {
  const done = state.taps.get(id);
  if (!done) { state.early.set(id, answer); setTimeout(() => state.early.delete(id), 5000); return; }
  done();
  state.taps.delete(id);
  state.early.delete(id);
  if (answer?.text && answer.show_alert) ask(answer.text, [], [{ value: "ok", text: word("ok") }]);
  else if (answer?.text) notice(answer.text);
}

/** Keeps the newest in sight unless the reader scrolled up. */
function toEnd() { if (state.low) $("messages").scrollTop = $("messages").scrollHeight; }

function show(view) {
  const list = $("messages");
  list.querySelector(".hint")?.remove();
  const old = list.querySelector(`[data-message-id="${view.id}"]`);
  const element = bubble(view, acts);
  if (old) old.replaceWith(element);
  else {
    const after = [...list.querySelectorAll("[data-message-id]")].find(it => Number(it.dataset.messageId) > view.id);
    if (after) after.before(element); else list.append(element);
  }
  if (view.from === "me" && !old) state.low = true;
  toEnd();
}

async function load() {
  const [bot, customer] = [state.bot, state.customer];
  const chat = await api(here("/"));
  if (bot !== state.bot || customer !== state.customer) return;
  state.chat = chat;
  state.unread.delete(bot);
  drawHead();
  drawKeyboard();
  drawChats();
  $("messages").replaceChildren(...(chat.messages.length ? [] : [make("p", { class: "hint" }, word("empty"))]));
  chat.messages.forEach(show);
  state.low = true;
  toEnd();
}

async function open(bot) {
  if (bot !== state.bot) state.payload = null;
  state.bot = bot;
  stopEditing();
  $("menu").hidden = true;
  const url = new URL(location.href);
  url.searchParams.set("customer", state.customer);
  url.searchParams.set("bot", bot);
  history.replaceState(null, "", url);
  await load();
}

async function refresh() {
  [state.bots, state.customers] = await Promise.all([api("bots"), api("customers")]);
  if (!state.customers.length) state.customers = [await api("customers", { first_name: "Aziza", last_name: "Karimova", phone: "+998901234567", language_code: "uz" })];
  if (!state.customers.some(it => it.id === state.customer)) state.customer = state.customers[0].id;
  state.bot = state.bots.find(it => it.username.toLowerCase() === state.bot?.toLowerCase())?.username ?? state.bot;
  drawCustomers();
  drawChats();
}

function hear(what) {
  if (what.kind === "bots" || what.kind === "customers") { refresh(); return; }
  if (what.kind === "answer") { answered(what.tap_id, what.answer); return; }
  if (what.bot !== state.bot) {
    if (what.kind === "message" && !what.message.edited) { state.unread.set(what.bot, (state.unread.get(what.bot) ?? 0) + 1); drawChats(); }
    return;
  }
  if (what.kind === "message") {
    if (state.chat) state.chat.started ||= what.message.from === "me";
    const markup = what.message.markup;
    if (markup?.keyboard) { state.chat.keyboard = markup; state.keysHidden = false; }
    if (markup?.remove_keyboard) state.chat.keyboard = null;
    $("status").textContent = word("bot");
    show(what.message);
    drawHead();
    drawKeyboard();
  }
  if (what.kind === "deleted") $("messages").querySelector(`[data-message-id="${what.message_id}"]`)?.remove();
  if (what.kind === "state") load();
  if (what.kind === "action") {
    $("status").textContent = word("typing");
    clearTimeout(hear.timer);
    hear.timer = setTimeout(() => { $("status").textContent = word("bot"); }, 5000);
  }
}

function listen() {
  state.stream?.close();
  let opened = false;
  state.stream = new EventSource(`/_sim/events?customer=${state.customer}`);
  state.stream.onmessage = event => hear(JSON.parse(event.data));
  state.stream.onopen = () => { if (opened && state.bot) load(); opened = true; };
}

async function press(key) {
  if (key.request_contact && await ask(word("contact") + "?", [], [{ value: "", text: word("cancel") }, { value: "ok", text: word("ok"), testid: "contact-confirm" }]) !== "ok") return;
  if (state.chat.keyboard?.one_time_keyboard) { state.keysHidden = true; drawKeyboard(); }
  await api(here("/press"), { text: key.text });
}

async function upload(files, as) {
  if (!files.length) return;
  let kind = as;
  if (!kind && files.every(it => /^image\/(jpeg|png|webp)$/.test(it.type)))
    kind = await ask(files.map(it => it.name).join(", "), [], [{ value: "photo", text: word("photo"), testid: "as-photo" }, { value: "document", text: word("file"), testid: "as-document" }, { value: "", text: word("cancel") }]);
  else kind ??= "document";
  if (!kind) return;
  const form = new FormData();
  for (const file of files) form.append("file", file, file.name);
  form.append("as", kind);
  if ($("input").value.trim() && !state.editing) { form.append("caption", $("input").value.trim()); $("input").value = ""; }
  await api(here("/files"), form);
}

function stopEditing() { state.editing = null; $("editing").hidden = true; $("input").value = ""; }

async function send() {
  const text = $("input").value.trim();
  if (!text) return;
  const id = state.editing;
  stopEditing();
  $("input").style.height = "";
  $("menu").hidden = true;
  if (id) await api(here("/edit"), { message_id: id, text }); else await acts.say(text);
}

function menu(items) {
  $("menu").replaceChildren(...items.map(it => make("button", { type: "button", role: "menuitem", "data-testid": it.testid, onclick: () => { $("menu").hidden = true; it.act(); } }, make("b", {}, it.text), it.hint ? make("small", {}, it.hint) : null)));
  $("menu").hidden = !items.length;
}
const commands = prefix => menu(state.chat.commands.filter(it => `/${it.command}`.startsWith(prefix)).map(it => ({ text: `/${it.command}`, hint: it.description, testid: "command", act: () => { $("input").value = ""; acts.say(`/${it.command}`); } })));

function paint() {
  document.documentElement.lang = language();
  $("language").value = language();
  for (const [id, key] of [["attach", "attach"], ["send", "send"], ["commands", "commands"], ["keys", "keyboard"], ["back", "back"], ["new-customer", "newCustomer"], ["cancel-edit", "cancel"]]) { $(id).title = word(key); $(id).setAttribute("aria-label", word(key)); }
  $("input").setAttribute("aria-label", word("write"));
  $("messages").dataset.drop = word("drop");
}

$("compose").addEventListener("submit", event => { event.preventDefault(); send(); });
$("input").addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
  if (event.key === "Escape") { stopEditing(); $("menu").hidden = true; }
});
$("input").addEventListener("input", () => {
  $("input").style.height = "auto";
  $("input").style.height = `${Math.min($("input").scrollHeight, 140)}px`;
  if (/^\/\w*$/.test($("input").value)) commands($("input").value); else $("menu").hidden = true;
});
$("commands").addEventListener("click", () => { if ($("menu").hidden) commands("/"); else $("menu").hidden = true; });
$("attach").addEventListener("click", () => {
  if (!$("menu").hidden) { $("menu").hidden = true; return; }
  menu([{ text: `📎 ${word("choose")}`, testid: "choose-files", act: () => $("file-input").click() },
    { text: word("contact"), testid: "share-contact", act: () => api(here("/contact"), {}) },
    { text: word("location"), testid: "share-location", act: () => api(here("/location"), {}) }]);
});
$("file-input").addEventListener("change", async () => { const files = [...$("file-input").files]; $("file-input").value = ""; await upload(files); });
$("keys").addEventListener("click", () => { state.keysHidden = !state.keysHidden; drawKeyboard(); });
$("cancel-edit").addEventListener("click", stopEditing);
$("start").addEventListener("click", async () => {
  if (state.chat.blocked) { await api(here("/unblock"), {}); return; }
  const text = state.payload ? `/start ${state.payload}` : "/start";
  state.payload = null;
  await acts.say(text);
  drawHead();
});
$("block").addEventListener("click", () => api(here(state.chat.blocked ? "/unblock" : "/block"), {}));
$("back").addEventListener("click", () => { state.bot = null; state.chat = null; drawHead(); drawChats(); });
$("customer").addEventListener("change", async () => { state.customer = Number($("customer").value); state.unread.clear(); listen(); if (state.bot) await open(state.bot); });
$("language").addEventListener("change", async () => { speak($("language").value); paint(); drawChats(); if (state.bot) await load(); });
$("new-customer").addEventListener("click", async () => {
  const made = await ask(word("newCustomer"), [{ name: "first_name", label: word("name"), required: true }, { name: "phone", label: word("phone"), value: "+998" }], [{ value: "", text: word("cancel") }, { value: "ok", text: word("ok") }]);
  if (made?.first_name) { state.customer = (await api("customers", { ...made, phone: made.phone.length > 6 ? made.phone : null, language_code: language() })).id; await refresh(); listen(); if (state.bot) await open(state.bot); }
});
const over = on => event => { if (!state.chat) return; event.preventDefault(); $("messages").classList.toggle("dropping", on); if (event.type === "drop") upload([...event.dataTransfer.files]); };
$("chat").addEventListener("dragover", over(true));
$("chat").addEventListener("dragleave", over(false));
$("chat").addEventListener("drop", over(false));

$("messages").addEventListener("scroll", () => { const list = $("messages"); state.low = list.scrollHeight - list.scrollTop - list.clientHeight < 120; });
new ResizeObserver(toEnd).observe($("messages"));

paint();
await refresh();
listen();
if (!state.bot && state.bots.length && matchMedia("(min-width: 700px)").matches) state.bot = state.bots[0].username;
if (state.bot && state.bots.some(it => it.username === state.bot)) await open(state.bot); else drawHead();
document.body.dataset.ready = "true";
