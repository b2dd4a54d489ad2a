// Listens to Material's search worker, so that a question is over when its answer is on the page.
(() => {
  "use strict";
  const READY = 1;
  const RESULT = 3;
  const RealWorker = globalThis.Worker;
  const waiting = [];
  const state = (globalThis.materialSearch = { isReady: false });

  globalThis.Worker = class extends RealWorker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data.type === READY) state.isReady = true;
        if (data.type === RESULT) waiting.splice(0).forEach((done) => done());
      });
    }
  };

  const PATIENCE = 10_000;
  const nextResult = () =>
    new Promise((done, fail) => {
      waiting.push(done);
      setTimeout(fail, PATIENCE, new Error("no answer"));
    });
  const nextFrame = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });

  // Takes a query, types it as a whole, gives the addresses of the pages in the list under the box.
  state.ask = async (query) => {
    const box = document.querySelector("[data-md-component=search-query]");
    const answered = nextResult();
    box.value = query;
    box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    await answered;
    await nextFrame();
    const items = document.querySelectorAll(".md-search-result__list > .md-search-result__item");
    return [...items].map((item) => item.querySelector("a").href);
  };
})();
