// Paper and page: a sheet is printed with its day; who scans its code (?ban=…) is told whether it is still current.
(() => {
  "use strict";
  const { element, today } = globalThis.niemyet;

  const day = today().split("-").reverse().join("/");
  for (const place of document.querySelectorAll("[data-printed-on]")) place.textContent = day;

  // The whole in eight letters, its parts in two each, and of a unit's own sheet what differs there.
  const FORM = /^([0-9a-z]{8})(?:-((?:[0-9a-z]{2})+))?(?:\.([0-9a-z]{4}|0))?$/;
  const LOCAL = "quy định riêng của nơi in tờ này";

  const pairs = (letters) => letters.match(/../g) ?? [];
  const parameters = new URLSearchParams(location.search);
  const page = document.querySelector("[data-fingerprint]");
  const scanned = parameters.get("ban");
  if (!page || scanned === null) return;

  // Takes what was scanned in order of FORM, gives the names of what has changed since.
  const changes = ([, , parts, local]) => {
    const now = pairs(page.dataset.fingerprint.split("-")[1]);
    const names = page.dataset.parts.split("; ");
    const then = pairs(parts ?? "");
    const changed = names.filter((_, index) => then[index] && then[index] !== now[index]);
    return local && local !== localNow() ? [...changed, LOCAL] : changed;
  };

  // Gives the fingerprint of what differs today at the unit of the sheet, 0 where nothing does.
  const localNow = () => {
    const units = (page.dataset.local ?? "").split(" ").map((pair) => pair.split(":"));
    return new Map(units).get(parameters.get("noi")) ?? "0";
  };

  // Gives kind of notice, first words, and the rest.
  const verdict = () => {
    const found = FORM.exec(scanned.trim().toLowerCase());
    if (!found) return ["unknown", "Không đọc được mã của tờ bạn quét.", "Hãy so phiên bản in trên tờ với phiên bản ở cuối trang này."];
    const changed = changes(found);
    const same = found[1] === page.dataset.fingerprint.split("-")[0];
    if (same && !changed.length) return ["met", "Tờ bạn quét vẫn đúng với nội dung hiện nay.", ""];
    const what = changed.length ? `Phần đã thay đổi: ${changed.join("; ")}. ` : "";
    return ["warn", "Tờ bạn quét đã cũ.", `${what}Hãy theo nội dung trên trang này.`];
  };

  const [kind, first, rest] = verdict();
  const notice = element("p", { class: `note note--${kind}`, role: "status" }, element("strong", {}, first), ` ${rest}`);
  document.querySelector("h1").before(notice);
})();
