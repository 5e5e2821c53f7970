// Everything here is an addition: without it the pages show the same facts, in UTC, and refresh by hand.
(() => {
  'use strict';
  const ELSEWHERE = 'https://www.bbc.co.uk/weather';
  const byId = (id) => document.getElementById(id);

  // Leaving: hide first, sign out on the way, and put the other page in this one's place in the history.
  function leave() {
    document.documentElement.hidden = true;
    document.title = 'Weather';
    navigator.sendBeacon('/quick-exit');
    location.replace(ELSEWHERE);
  }
  let lastEscape = -Infinity;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (event.shiftKey || event.timeStamp - lastEscape < 1000) leave();
    lastEscape = event.timeStamp;
  }, true);
  byId('quick-exit')?.form.addEventListener('submit', (event) => {
    event.preventDefault();
    leave();
  });

  // Times in the reader's own zone; the original stays in the tooltip.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const forms = {
    full: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
    hour: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }),
  };
  const UTC_TIME = /\d{1,2} \p{L}{3,4} \d{4}, \d\d:\d\d UTC/gu;
  function localise(root) {
    for (const time of root.querySelectorAll('[data-form]')) {
      const moment = new Date(time.getAttribute('datetime') ?? time.dataset.at);
      if (time.localName === 'time') time.title = time.textContent;
      time.textContent = forms[time.dataset.form].format(moment);
    }
    for (const named of root.querySelectorAll('#lanes a[aria-label]')) {
      named.setAttribute('aria-label', named.getAttribute('aria-label').replace(UTC_TIME, (utc) => forms.full.format(new Date(utc.replace(',', '')))));
    }
  }
  localise(document);
  if (byId('zone') && zone) byId('zone').textContent = `Times are in your own zone, ${zone}.`;

  // Hours are typed in the reader's own zone and sent in UTC, which is what the form says without scripts.
  for (const input of document.querySelectorAll('input[data-utc]')) {
    const pad = (number) => String(number).padStart(2, '0');
    input.form.querySelector('[data-zone]').textContent = `your own zone, ${zone}`;
    if (input.value) {
      const at = new Date(`${input.value}Z`);
      input.value = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
    }
    input.form.addEventListener('formdata', (event) => {
      if (input.value) event.formData.set(input.name, new Date(input.value).toISOString().slice(0, 16));
    });
  }
  byId('problem')?.scrollIntoView({ block: 'center' });

  // The drawing opens where now is, and stays where the reader moved it.
  const scroller = () => document.querySelector('#lanes .scroller');
  function showNow() {
    const sheet = scroller();
    const pill = sheet?.querySelector('.now-pill');
    if (pill) sheet.scrollLeft += pill.getBoundingClientRect().left - sheet.getBoundingClientRect().left - sheet.clientWidth * 0.75;
  }
  showNow();

  // Live: the stream says that something changed; the page then asks, in the reader's own session, what it may show.
  const story = byId('story');
  const tell = (text) => { byId('news').textContent = text; };
  function listen(reopened) {
    const changes = new EventSource(story.dataset.changes);
    const refresh = () => htmx.trigger(story, 'changed');
    changes.addEventListener('changed', refresh);
    changes.addEventListener('open', () => { if (reopened) refresh(); reopened = true; });
    changes.addEventListener('error', () => {
      if (changes.readyState !== EventSource.CLOSED) return;
      refresh();
      setTimeout(() => { if (story.dataset.changes) listen(true); }, 10000);
    });
    addEventListener('pagehide', () => changes.close());
  }
  if (story && 'EventSource' in window) listen(false);

  let scrolled = 0;
  document.addEventListener('htmx:beforeSwap', (event) => {
    scrolled = scroller()?.scrollLeft ?? 0;
    if (event.detail.xhr.status === 404 || event.detail.xhr.status === 403) delete story.dataset.changes;
  });
  // Not before it has settled: until then htmx still puts attributes back that it knew by id.
  document.addEventListener('htmx:afterSettle', () => {
    localise(story);
    if (scroller()) scroller().scrollLeft = scrolled;
    if (location.hash) byId(location.hash.slice(1))?.classList.add('chosen');
    tell('The page has been brought up to date.');
  });
  addEventListener('hashchange', () => {
    document.querySelectorAll('.chosen').forEach((about) => about.classList.remove('chosen'));
  });
  document.addEventListener('htmx:responseError', (event) => {
    if ([401, 499].includes(event.detail.xhr.status)) location.replace('/session-ended');
    else tell('New steps cannot be shown just now. The page will try again.');
  });

  // An unattended page asks first, then signs out.
  const idleMinutes = Number(document.body.dataset.idleMinutes);
  if (idleMinutes) {
    const warning = byId('idle');
    const minute = 60000;
    let timers = [];
    const rest = () => {
      timers.forEach(clearTimeout);
      timers = [
        setTimeout(() => warning.showModal(), (idleMinutes - 2) * minute),
        setTimeout(() => { navigator.sendBeacon('/quick-exit'); location.replace('/session-ended'); }, idleMinutes * minute),
      ];
    };
    for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart']) addEventListener(sign, rest, { passive: true });
    warning.addEventListener('close', rest);
    rest();
  }
})();
