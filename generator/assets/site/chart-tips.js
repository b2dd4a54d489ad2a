// Charts: what a dot, a bar or a mark says, beside it, for mouse, finger and keyboard.
(() => {
  "use strict";
  const { element } = globalThis.niemyet;
  const NEAR = 28;
  const tip = element("p", { class: "chart-tip", role: "status", hidden: "" });

  const marks = (svg) => [...svg.querySelectorAll("circle > title, rect > title, path > title")].map((title) => title.parentNode);

  const distance = (mark, x, y) => {
    const box = mark.getBoundingClientRect();
    return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  };

  const hide = () => { tip.hidden = true; };

  const show = (svg, mark) => {
    const box = mark.getBoundingClientRect();
    tip.textContent = mark.querySelector("title").textContent;
    tip.hidden = false;
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.left = `${scrollX + Math.max(8, Math.min(box.right + 8, room))}px`;
    tip.style.top = `${scrollY + Math.max(0, box.top - tip.offsetHeight - 8)}px`;
  };

  const at = (svg, event) => {
    const near = marks(svg)
      .map((mark) => [distance(mark, event.clientX, event.clientY), mark])
      .sort((one, other) => one[0] - other[0])[0];
    if (near && near[0] < NEAR) show(svg, near[1]);
    else hide();
  };

  // One stop for the keyboard in each chart; the arrows go from mark to mark in the order of the picture.
  const step = (svg, event) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") hide();
    if (!way) return;
    event.preventDefault();
    const all = marks(svg).sort((one, other) => {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      return a.left - b.left || a.top - b.top;
    });
    const now = all.findIndex((mark) => mark.hasAttribute("data-told"));
    const next = all[Math.min(Math.max(now + way, 0), all.length - 1)];
    all[now]?.removeAttribute("data-told");
    next.setAttribute("data-told", "");
    show(svg, next);
  };

  for (const svg of document.querySelectorAll(".chart svg")) {
    svg.setAttribute("tabindex", "0");
    svg.addEventListener("pointermove", (event) => at(svg, event));
    svg.addEventListener("pointerdown", (event) => at(svg, event));
    svg.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") hide(); });
    svg.addEventListener("keydown", (event) => step(svg, event));
    svg.addEventListener("blur", hide);
  }
  document.body.append(tip);
})();
