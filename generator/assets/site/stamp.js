// A page becomes a copy of itself: it says when it was saved, and asks for the very looks and scripts that it
// was saved with, so that an old page never meets a new script.
(() => {
  "use strict";
  const site = globalThis.niemyet;
  const root = site.addressOf("");
  const NOTE = "Phí và giấy tờ có thể đã đổi; hãy mở lại khi có mạng.";
  const FILES = "link[rel=stylesheet], link[rel=icon], script[src]";
  const two = (number) => String(number).padStart(2, "0");
  const linkName = (element) => ["src", "href", "action"].find((name) => element.hasAttribute(name));

  // Takes a moment, gives it as a clock in Vietnam shows it: "8:05 ngày 21/11/2026".
  site.momentWords = (moment) => {
    const here = new Date(moment.getTime() + 7 * 3_600_000);
    const day = `${two(here.getUTCDate())}/${two(here.getUTCMonth() + 1)}/${here.getUTCFullYear()}`;
    return `${here.getUTCHours()}:${two(here.getUTCMinutes())} ngày ${day}`;
  };

  // Takes the address of a file and a stamp, gives the address of its copy.
  site.stampedAddress = (address, look) => {
    const copy = new URL(address);
    copy.searchParams.set("saved", look);
    return copy.href;
  };

  // Takes a page and its address, gives the elements that ask for our looks and scripts, by whole address.
  site.filesOf = (page, address) => {
    const files = [...page.head.querySelectorAll(FILES)];
    return files
      .map((element) => [element, new URL(element.getAttribute(linkName(element)), address).href])
      .filter(([, file]) => file.startsWith(root));
  };

  // The page that is shown in place of others stands at their addresses: its links must hold there.
  const showAnywhere = (page, address) => {
    for (const each of page.querySelectorAll("[href], [src], [action]")) {
      const link = each.getAttribute(linkName(each));
      if (!/^[#?]/.test(link)) each.setAttribute(linkName(each), new URL(link, address).href);
    }
    page.querySelector("[data-unsaved]")?.removeAttribute("hidden");
    page.body.dataset.saved = "";
  };

  const addNote = (page, moment) => {
    const first = page.createElement("strong");
    first.textContent = `Bạn đang xem bản đã lưu lúc ${site.momentWords(moment)}.`;
    const note = page.createElement("p");
    note.className = "note note--warn saved-note";
    note.dataset.saved = moment.toISOString();
    note.append(first, ` ${NOTE}`);
    page.querySelector("main")?.prepend(note);
  };

  // Takes a page, its address, the moment it was sent and the stamp of its files, gives the text of its copy.
  site.stampedText = (page, { address, moment, look, anywhere }) => {
    for (const [element, file] of site.filesOf(page, address)) {
      element.setAttribute(linkName(element), site.stampedAddress(file, look));
    }
    if (anywhere) showAnywhere(page, address);
    else addNote(page, moment);
    return `<!doctype html>\n${page.documentElement.outerHTML}`;
  };
})();
