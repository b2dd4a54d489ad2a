// What all scripts of the site share: one name, the device's memory, files that come when they are needed.
(() => {
  "use strict";
  const site = (globalThis.niemyet ??= {});
  const root = new URL("../", document.currentScript.src);
  // A saved copy of a page goes on with what was saved beside it.
  const stamp = new URL(document.currentScript.src).search;

  // Takes the path of a page or file, gives its address wherever the site is hosted.
  site.addressOf = (path) => new URL(path, root).href;

  // Pages in English bring scripts of their own, whose words are English.
  site.isEnglish = document.documentElement.lang === "en";
  site.worded = (path) => (site.isEnglish ? path.replace(/\.js$/, "-en.js") : path);

  // Takes the path of a page, gives its address in the reader's language, as far as it stands in it.
  // english: which pages stand in English; only their scripts know (generator/exports/bundles.py).
  site.pageOf = (path) =>
    site.addressOf(site.english?.test(`/${path.split(/[?#]/, 1)[0]}`) ? `en/${path}` : path);

  // Storage may be forbidden: then nothing is remembered, and nothing breaks.
  site.recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  site.keep = (key, value) => {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch { /* nothing is remembered */ }
  };

  // Takes work that gives a promise, gives a function that does it at most once.
  // A failed try is forgotten, so that the next one starts afresh.
  site.once = (work) => {
    let result = null;
    return () => (result ??= work().catch((error) => { result = null; throw error; }));
  };

  // Takes the path of a script of ours, gives a promise that it has run. Data come as scripts too:
  // a copy of the site opened from a disk may load nothing else.
  site.load = (path) =>
    new Promise((done, fail) => {
      const tag = Object.assign(document.createElement("script"), { src: site.addressOf(path) + stamp, async: false });
      tag.addEventListener("load", done);
      tag.addEventListener("error", () => { tag.remove(); fail(new Error(tag.src)); });
      document.head.append(tag);
    });

  // Gives the time in Vietnam, whatever the device is set to: read it with the UTC getters only.
  site.now = () => new Date(Date.now() + 7 * 3_600_000);

  // Gives today in Vietnam as 2026-11-21.
  site.today = () => site.now().toISOString().slice(0, 10);

  // Takes a name, attributes and children (elements or text), gives the element.
  site.element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  // Takes words of a record, gives them as they stand on the page; in English they are marked as Vietnamese.
  site.ofRecord = (words) => (site.english ? site.element("span", { lang: "vi" }, words) : words);
})();
