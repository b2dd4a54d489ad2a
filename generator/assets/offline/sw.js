// Stands beside the site and answers with a saved copy of a page when the network does not.
// It saves nothing: pages save themselves once they are shown (assets/site/copies.js). It leaves everything
// else to the browser, but for the looks and scripts that a copy asks for by its own stamp.
"use strict";

const ROOT = new URL("./", location.href);
// Storage belongs to the whole host, where other sites may live beside this one.
const EVERY_FORMAT = `niemyet ${ROOT.pathname} `;
const OURS = `${EVERY_FORMAT}1 `;
const OFFLINE = new URL("ngoai-tuyen/", ROOT).href;
const PATIENCE = 4000;

const pause = () => new Promise((done) => { setTimeout(done, PATIENCE); });

// Takes an address, gives the newest copy of it, if there is one.
const newest = async (address) => {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const found = await Promise.all(
    names.map(async (name) => (await caches.open(name)).match(address)),
  );
  const savedOn = (copy) => copy.headers.get("X-Saved") ?? "";
  return found
    .filter(Boolean)
    .sort((a, b) => savedOn(a).localeCompare(savedOn(b)))
    .at(-1);
};

// All that stands after the path of a page is for its scripts: the page is the same.
const copyOf = async (address) => {
  const { origin, pathname } = new URL(address);
  const page = origin + pathname;
  return (await newest(page)) ?? (page.endsWith("/") ? undefined : newest(`${page}/`));
};

const nothing = async () => {
  const copy = await newest(OFFLINE);
  if (!copy) return Response.error();
  return new Response(copy.body, { status: 503, headers: copy.headers });
};

const page = async (event) => {
  const network = fetch(event.request, { cache: "no-cache" });
  const answer = await Promise.race([network, pause()]).catch(() => undefined);
  if (answer && answer.status < 500) return answer;
  const copy = await copyOf(event.request.url).catch(() => undefined);
  if (!copy) return network.catch(nothing);
  // A slow answer still comes to its end: the browser has it then for the next time.
  event.waitUntil(network.then((late) => late.blob()).catch(() => undefined));
  return copy;
};

const file = async ({ url }) => (await newest(url).catch(() => undefined)) ?? fetch(url);

const removeOldFormats = async () => {
  const old = (name) => name.startsWith(EVERY_FORMAT) && !name.startsWith(OURS);
  await Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(removeOldFormats().then(() => self.clients.claim()));
});
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(ROOT.href)) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (new URL(url).searchParams.has("saved")) event.respondWith(file(event.request));
});
