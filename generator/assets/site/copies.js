// Where copies of pages are kept on this device, and how they come there and go. sw.js shows them.
(() => {
  "use strict";
  const site = globalThis.niemyet;
  // sw.js looks for the same names. Raise the number when the shape of a copy changes: older ones are removed.
  const OURS = `niemyet ${new URL(site.addressOf("")).pathname} 1 `;
  const SET = `${OURS}set `;
  const copies = (site.copies = { SEEN: `${OURS}seen`, OFFLINE: `${OURS}offline` });

  // Takes bytes, gives them in words: "9,5 MB".
  site.sizeWords = (bytes) => `${(bytes / 1e6).toLocaleString("vi", { maximumFractionDigits: 1 })} MB`;

  // Takes the address of the page that lists a set, gives the name of the set's store.
  copies.setName = (address) => SET + new URL(address).pathname;

  const get = async (address, mode) => {
    const answer = await fetch(address, { cache: mode });
    const isOurs = answer.ok && answer.type === "basic" && !answer.redirected;
    if (!isOurs) throw new Error(address);
    return answer;
  };

  // When the answer was sent; a clock that is ahead of ours is wrong.
  const momentOf = (answer) => {
    const now = new Date();
    const told = new Date(answer.headers.get("Date") ?? now);
    return told < now ? told : now;
  };

  const digest = async (blobs) => {
    const bytes = await new Blob(blobs).arrayBuffer();
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...sum.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const put = async (name, address, body, headers = {}) => {
    const cache = await caches.open(name);
    await cache.put(address, new Response(body, { headers: { ...headers, "X-Size": body.size } }));
  };

  const remembered = (work) => {
    const results = new Map();
    return (key) => results.get(key) ?? results.set(key, work(key)).get(key);
  };

  // Takes the name of a store and how to ask (fetch's "cache"), gives two ways to save into it: `page` takes an
  // address and gives the stamp of its files; `file` takes the address of a file and such a stamp.
  // Each file is asked for and written once, for any number of pages.
  copies.saver = (name, mode) => {
    const fetched = remembered(async (address) => (await get(address, mode)).blob());
    const written = remembered(async (copy) => {
      const [source, look] = copy.split(" ");
      await put(name, site.stampedAddress(source, look), await fetched(source));
    });
    const file = (source, look) => written(`${source} ${look}`);

    const page = async (address, { anywhere = false } = {}) => {
      const answer = await get(address, mode);
      const moment = momentOf(answer);
      const made = new DOMParser().parseFromString(await answer.text(), "text/html");
      const sources = site.filesOf(made, address).map(([, source]) => source);
      const look = await digest(await Promise.all(sources.map(fetched)));
      await Promise.all(sources.map((source) => file(source, look)));
      const text = site.stampedText(made, { address, moment, look, anywhere });
      await put(name, address, new Blob([text], { type: "text/html; charset=utf-8" }), {
        "X-Saved": moment.toISOString(), "X-Look": look, "X-Title": encodeURIComponent(made.title),
      });
      return look;
    };
    return { page, file };
  };

  const lookIn = (address) => new URL(address).searchParams.get("saved");
  const openKnown = async (name) => ((await caches.has(name)) ? caches.open(name) : null);

  // Takes the name of a store, gives its pages from the oldest to the newest.
  copies.pages = async (name) => {
    const cache = await openKnown(name);
    const keys = cache ? (await cache.keys()).filter(({ url }) => !lookIn(url)) : [];
    return Promise.all(keys.map(async ({ url }) => {
      const { headers } = await cache.match(url);
      const title = decodeURIComponent(headers.get("X-Title"));
      return { address: url, title, moment: new Date(headers.get("X-Saved")), look: headers.get("X-Look") };
    }));
  };

  // Takes the name of a store, gives how many bytes it holds.
  copies.size = async (name) => {
    const cache = await openKnown(name);
    const kept = cache ? await cache.matchAll() : [];
    return kept.reduce((sum, { headers }) => sum + Number(headers.get("X-Size")), 0);
  };

  // Takes the name of a store and a number, removes its oldest pages until it holds no more than that,
  // and the files that no page asks for any longer.
  copies.trim = async (name, most) => {
    const pages = await copies.pages(name);
    const cache = await caches.open(name);
    const looks = new Set(pages.slice(-most).map(({ look }) => look));
    const old = pages.slice(0, -most).map(({ address }) => address);
    const files = (await cache.keys()).map(({ url }) => url).filter((url) => lookIn(url));
    const unused = files.filter((url) => !looks.has(lookIn(url)));
    await Promise.all([...old, ...unused].map((address) => cache.delete(address)));
  };

  // Gives the names of the stores of all sets.
  copies.sets = async () => (await caches.keys()).filter((name) => name.startsWith(SET));

  // Removes everything that the site has kept on this device.
  copies.forget = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
    await Promise.all(names.map((name) => caches.delete(name)));
  };
})();
