// All procedures of a posting set, saved on purpose: a whole commune's set, to be read without network.
(() => {
  "use strict";
  const site = globalThis.niemyet;
  const { addressOf, copies } = site;
  const AT_ONCE = 4;
  const A_DAY = 24 * 3_600_000;
  const SEARCH = addressOf("tra-cuu/");
  // What comes later on the pages themselves; the search comes with its page.
  const SEARCH_FILES = ["assets/search.js", "assets/search/procedures-data.js", "assets/search/pages-data.js"];
  const OTHER_FILES = ["assets/calendar-data.js", "assets/place.js", "assets/places-data.js"];
  const PART = /^don-vi\/[^/]+\/niem-yet\/phan-\d+\/$/;
  const UNIT = /^don-vi\/([^/]+)\//;
  const pathIn = (address) => address.slice(addressOf("").length);
  const linked = (selector) =>
    [...document.querySelectorAll(selector)].map(({ origin, pathname }) => origin + pathname);

  const saveWithFiles = async (saver, page) => {
    const look = await saver.page(page);
    const keep = (files) => Promise.all(files.map((file) => saver.file(addressOf(file), look)));
    if (page === SEARCH) await keep(SEARCH_FILES);
    const [, unit] = UNIT.exec(pathIn(page)) ?? [];
    // Without these a page is still whole.
    if (unit) await keep([...OTHER_FILES, `assets/places/${unit}.js`]).catch(() => {});
  };

  // Takes the address of the page of a set and the codes it posts, gives what can be done with the set.
  site.setOf = (here, codes) => {
    const store = copies.setName(here);
    // A part that is saved alone leads to others, but does not need them.
    const parts = PART.test(pathIn(here)) ? [] : linked("main a[href]").filter((address) => PART.test(pathIn(address)));
    const procedures = codes.map((code) => addressOf(`thu-tuc/${code}/`));
    const sheets = procedures.map((address) => `${address}niem-yet/`);
    const wanted = [...new Set([here, SEARCH, ...linked(".crumbs a"), ...parts, ...procedures, ...sheets])];

    // Gives the pages of the set that are saved; and those that need not be saved again.
    const held = async () => (await copies.pages(store)).filter(({ address }) => wanted.includes(address));
    const recent = async () => (await held()).filter(({ moment }) => Date.now() - moment < A_DAY);

    // Takes a signal to stop and what to call after each page, saves what was not saved
    // within a day, or all of it anew; gives how many pages failed. Throws where the device has no room left.
    const save = async ({ anew, signal, saved }) => {
      const done = new Set((anew ? [] : await recent()).map(({ address }) => address));
      const queue = wanted.filter((address) => !done.has(address));
      const saver = copies.saver(store, "no-cache");
      let failed = 0;
      const one = (page) =>
        saveWithFiles(saver, page).then(saved, (error) => {
          if (error.name === "QuotaExceededError") throw error;
          failed += 1;
        });
      const line = async () => { while (queue.length && !signal.aborted) await one(queue.shift()); };
      await Promise.all(Array.from({ length: AT_ONCE }, line));
      if (!queue.length && !failed) await copies.trim(store, wanted.length);
      return failed;
    };

    return {
      count: wanted.length,
      procedures: procedures.length,
      held,
      recent,
      save,
      remove: () => caches.delete(store),
      size: () => copies.size(store),
    };
  };
})();
