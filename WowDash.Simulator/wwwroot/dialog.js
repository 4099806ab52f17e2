import { make } from "./bubble.js";

/** Asks in a dialog; resolves to the chosen value, to the fields when there are any, or to null. */
export function ask(text, fields, choices) {
  const dialog = document.getElementById("dialog");
  dialog.querySelector("p").textContent = text;
  dialog.querySelector(".fields").replaceChildren(...fields.map(it => make("label", {}, it.label, make("input", { name: it.name, required: it.required, value: it.value }))));
  dialog.querySelector(".actions").replaceChildren(...choices.map(it => make("button", { value: it.value, class: "plain", "data-testid": it.testid, formnovalidate: it.value === "" }, it.text)));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener("close", () => {
    const picked = dialog.returnValue;
    if (!picked) resolve(null);
    else resolve(fields.length ? Object.fromEntries(fields.map(it => [it.name, dialog.querySelector(`[name="${it.name}"]`).value])) : picked);
  }, { once: true }));
}
