// The button that saves a whole set, and what stands under it: how much, how far, what failed.
(() => {
  "use strict";
  const { element, momentWords, setOf, sizeWords } = globalThis.niemyet;
  const button = document.querySelector("[data-keep-set]");
  const isCopy = document.querySelector("[data-saved]");
  if (!button || isCopy || !globalThis.caches || !navigator.serviceWorker) return;

  // What a page and the search weigh on their way, as measured over all of them.
  const PAGE = 5_000;
  const SEARCH = 60_000;
  const first = button.textContent;
  const set = setOf(location.origin + location.pathname, button.dataset.keepSet.split(" ").filter(Boolean));
  const offer = `Gồm ${set.procedures} thủ tục và phần tra cứu, tải về khoảng ${sizeWords(set.count * PAGE + SEARCH)}.`;
  const saved = (count) => `Đã lưu ${count}/${set.count}`;

  const status = element("p", { role: "status" });
  const count = element("span", { "aria-hidden": "true" });
  const bar = element("progress", { max: set.count, "aria-label": "Số trang đã lưu" });
  const running = element("p", { hidden: "" }, bar, " ", count);
  const stop = element("button", { type: "button", hidden: "" }, "Dừng");
  const remove = element("button", { type: "button", hidden: "" }, "Xóa bộ đã lưu");
  const panel = element("div", { class: "keep no-print" }, status, running, element("p", {}, stop, " ", remove));
  let stopper = null;
  let isWhole = false;

  const step = (done) => {
    bar.value = done;
    count.textContent = saved(done);
  };

  // Takes the pages that are saved, says so, and offers what can be done next.
  const rest = async (pages, problem = "") => {
    isWhole = pages.length === set.count;
    status.textContent = isWhole ? await whole(pages) : `${pages.length ? `${saved(pages.length)} trang. ` : ""}${problem || offer}`;
    button.textContent = [first, "Lưu tiếp", "Lưu lại bản mới"][isWhole ? 2 : Number(pages.length > 0)];
    button.hidden = false;
    remove.hidden = !pages.length;
    running.hidden = stop.hidden = true;
  };

  const whole = async (pages) => {
    const oldest = new Date(Math.min(...pages.map(({ moment }) => moment)));
    const size = sizeWords(await set.size());
    return `Đã lưu đủ ${set.count} trang lúc ${momentWords(oldest)}, chiếm khoảng ${size} trên máy này. Khi mất mạng, hãy mở lại trang này.`;
  };

  const problemOf = (error) =>
    error.name === "QuotaExceededError"
      ? "Máy đã hết chỗ: hãy xóa bớt rồi lưu tiếp."
      : "Trình duyệt không cho lưu trên máy này.";

  const work = async () => {
    const anew = isWhole;
    stopper = new AbortController();
    let done = anew ? 0 : (await set.recent()).length;
    button.hidden = remove.hidden = true;
    running.hidden = stop.hidden = false;
    status.textContent = "Đang lưu. Hãy để trang này mở.";
    step(done);
    stop.focus();
    // Asks the browser not to clear this away when the device runs short; it may say no.
    await navigator.storage?.persist?.();
    const failed = await set.save({ anew, signal: stopper.signal, saved: () => step((done += 1)) });
    return failed ? `Còn ${failed} trang chưa tải được: hãy lưu tiếp khi mạng khá hơn.` : "Bạn có thể lưu tiếp lúc nào cũng được.";
  };

  const show = (problem) => set.held().then((pages) => rest(pages, problem)).catch((error) => {
    rest([], problemOf(error));
  });

  button.addEventListener("click", () => work().catch(problemOf).then(show).then(() => button.focus()));
  stop.addEventListener("click", () => stopper.abort());
  remove.addEventListener("click", () => set.remove().then(() => show()).then(() => button.focus()));
  (button.closest("ul") ?? button).after(panel);
  show();
})();
