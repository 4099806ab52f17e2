// The page's questions to the simulator. A refusal is thrown as Refused; the caller says it to the person.

export class Refused extends Error {
  constructor(status, text) {
    super(text || `HTTP ${status}`);
    this.status = status;
  }
}

async function answer(response) {
  const json = response.headers.get('content-type')?.includes('json') ? await response.json() : null;
  if (!response.ok) throw new Refused(response.status, json?.error);
  return json;
}

const get = async (path) => answer(await fetch(`/_sim${path}`));

const post = async (path, body) => answer(await fetch(`/_sim${path}`, body instanceof FormData
  ? { method: 'POST', body }
  : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }));

export const readWorld = async () => {
  const [bots, customers] = await Promise.all([get('/bots'), get('/customers')]);
  return { bots, customers };
};
export const readChats = (customer) => get(`/chats?customer=${customer}`);
export const readChat = (customer, bot) => get(`/chats/${encodeURIComponent(bot)}/${customer}`);
export const createCustomer = (person) => post('/customers', person);
export const fileUrl = (id) => `/_sim/files/${encodeURIComponent(id)}`;

/** What this customer does in the chat with this bot. */
export function actions(customer, bot) {
  const act = (name, body) => post(`/chats/${encodeURIComponent(bot)}/${customer}/${name}`, body);
  return {
    say: (text) => act('text', { text }),
    press: (text) => act('press', { text }),
    tap: (message_id, data) => act('tap', { message_id, data }),
    edit: (message_id, text) => act('edit', { message_id, text }),
    shareContact: (other) => act('contact', other),
    sendLocation: (latitude, longitude) => act('location', { latitude, longitude }),
    sendVoice: () => act('voice', { seconds: 4 }),
    sendSticker: (emoji) => act('sticker', { emoji }),
    block: () => act('block'),
    unblock: () => act('unblock'),
    upload: (files, as, caption) => {
      const form = new FormData();
      form.append('as', as);
      if (caption) form.append('caption', caption);
      files.forEach((file, index) => form.append(`file${index}`, file, file.name));
      return act('files', form);
    },
  };
}

/** One stream of changes; `ready` is called at every (re)connection, `changed` for each change. Returns how to end it. */
export function listen(customer, { ready, changed, lost }) {
  const source = new EventSource(`/_sim/events?customer=${customer}`);
  source.addEventListener('ready', ready);
  source.onmessage = (event) => changed(JSON.parse(event.data));
  source.onerror = lost;
  return () => source.close();
}
