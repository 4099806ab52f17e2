// Forms that need a passkey: asks the server what to ask for, the browser for the key, and sends the form with its answer.
const able = window.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined;

async function fill(form) {
  const asked = await fetch(form.dataset.passkey, { method: 'POST', body: new FormData(form), headers: { Accept: 'application/json' } });
  if (!asked.ok) throw new Error(asked.status === 400 ? await asked.text() : '');
  const options = await asked.json();
  const credential = form.hasAttribute('data-passkey-new')
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.credential.value = JSON.stringify(credential);
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.hidden = !able;
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    const says = form.querySelector('[role=alert]');
    says.hidden = true;
    try {
      await fill(form);
      form.submit();
    } catch (error) {
      // a device that was dismissed says nothing of use
      says.textContent = error.constructor === Error && error.message || form.dataset.failed;
      says.hidden = false;
    }
  });
}
